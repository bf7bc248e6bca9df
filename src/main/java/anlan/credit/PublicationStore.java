package anlan.credit;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

interface PublicationStore extends CrudRepository<Publication, PublicationId> {

    Optional<Publication> findByKindAndSource(PublicationKind kind, UUID source);
}
