package anlan.complaint;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

interface HandoverStore extends CrudRepository<Handover, HandoverId> {

    List<Handover> findByComplaintOrderByIdDesc(UUID complaint);
}
