package anlan.hazard;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

interface ExtensionStore extends CrudRepository<ExtensionRequest, ExtensionId> {

    Optional<ExtensionRequest> findByRectificationOrderAndGrantedIsNull(UUID rectificationOrder);
}
