package anlan.hazard;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

interface TransferStore extends CrudRepository<Transfer, TransferId> {

    Optional<Transfer> findByVisit(UUID visit);
}
