package anlan.platform.document;

import java.util.Optional;
import java.util.UUID;

/** The records of one module to which papers belong (文书所属事项): each module that issues papers brings its own. */
public interface PaperSubjects {

    /** Empty where the id is not one of this module's, or the signed-in person does not see the record. */
    Optional<PaperSubject> find(UUID subject);
}
