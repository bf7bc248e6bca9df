package anlan.kernel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deed that goes into the ledger (留痕): what was done to which record, where that record came from, and when.
 * Who did it and in which post is taken from the signed-in person when the deed is recorded.
 */
public interface Traceable {

    /** The record the deed was done to. */
    Identifier subject();

    /** The records it came from (来源可查). */
    default List<? extends Identifier> sources() {
        return List.of();
    }

    /** The enterprise it concerns, if any: decides who may read the ledger entry. */
    default @Nullable Identifier enterprise() {
        return null;
    }

    /** One line for a person who reads the trace, for example 责令限期整改 3 项. */
    String summary();

    /** When it was done (UTC). */
    Instant at();
}
