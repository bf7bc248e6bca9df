package anlan.terminal.deed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person (待确认事项), as it is kept: a field, or a deed that was held as a whole.
 *
 * @param id of the conflict, or of the deed
 * @param path the field; null for a deed as a whole
 * @param left a value that was not taken into the signed record, and not two that stand against each other
 */
record Waiting(
        UUID id, @Nullable String path, UUID deed, DeedKind kind, @Nullable UUID subject, UUID device, UUID person, String personName, Instant doneAt,
        Instant receivedAt, boolean flagged, @Nullable String doubt, @Nullable String reason, boolean left, String mine, String theirs, String theirsBy,
        @Nullable Instant theirsAt) {

    /** The value that is not in the record. */
    String leftOut() {
        return kind == DeedKind.SIGN ? theirs : mine;
    }
}
