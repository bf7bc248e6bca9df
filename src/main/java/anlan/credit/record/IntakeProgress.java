package anlan.credit.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the taking in of earlier penalties is (补录进度).
 *
 * @param until decisions with later ids were made when the library was kept already
 * @param reached the last decision that was looked at
 */
record IntakeProgress(UUID until, UUID reached, long seen, long taken, @Nullable Instant finishedAt) {

    boolean finished() {
        return finishedAt != null;
    }

    IntakeProgress on(UUID last, long more, long kept, @Nullable Instant end) {
        return new IntakeProgress(until, last, seen + more, taken + kept, end);
    }
}
