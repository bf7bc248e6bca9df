package anlan.credit;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface DisputeStore extends CrudRepository<Dispute, DisputeId> {

    boolean existsByNumber(String number);

    Optional<Dispute> findByNumber(String number);

    List<Dispute> findByPublicationAndStatus(PublicationId publication, DisputeStatus status);
}
