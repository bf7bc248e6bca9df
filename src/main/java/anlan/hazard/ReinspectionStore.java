package anlan.hazard;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

interface ReinspectionStore extends CrudRepository<Reinspection, ReinspectionId> {

    Optional<Reinspection> findByKey(UUID key);
}
