package anlan.hazard;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

interface TransferStore extends CrudRepository<Transfer, TransferId> {

    Optional<Transfer> findByVisit(UUID visit);

    /** Holds what the visit found until the deed is done: two deeds about its transfer never meet. */
    @Query("select id from hazard.hazard where visit = :visit order by id for update")
    List<UUID> hold(UUID visit);
}
