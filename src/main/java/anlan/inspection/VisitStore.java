package anlan.inspection;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.CrudRepository;

interface VisitStore extends CrudRepository<Visit, VisitId> {

    /** Held until the transaction ends. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Visit> findHeldById(VisitId id);
}
