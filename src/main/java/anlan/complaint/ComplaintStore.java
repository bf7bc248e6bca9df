package anlan.complaint;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

interface ComplaintStore extends CrudRepository<Complaint, ComplaintId> {

    Optional<Complaint> findByNumber(String number);

    boolean existsByNumber(String number);

    List<Complaint> findByFirstOfOrderByReceivedAt(UUID first);
}
