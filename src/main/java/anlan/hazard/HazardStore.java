package anlan.hazard;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

interface HazardStore extends CrudRepository<Hazard, HazardId> {

    List<Hazard> findByVisit(UUID visit);
}
