package anlan.credit;

import org.springframework.data.repository.CrudRepository;

interface DisputeStore extends CrudRepository<Dispute, DisputeId> {

    boolean existsByNumber(String number);
}
