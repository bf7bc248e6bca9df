package anlan.complaint;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface ComplaintStore extends CrudRepository<Complaint, ComplaintId> {

    Optional<Complaint> findByNumber(String number);

    boolean existsByNumber(String number);
}
