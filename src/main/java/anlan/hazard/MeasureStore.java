package anlan.hazard;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

interface MeasureStore extends CrudRepository<OnSiteMeasure, MeasureId> {

    List<OnSiteMeasure> findByVisit(UUID visit);
}
