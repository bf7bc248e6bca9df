package anlan.credit.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the messages go and how far they are (推送通道).
 *
 * @param stream the numbered stream that is being sent
 * @param seconds how long an answer is waited for
 * @param origin the first stream there was; the duties of the route stand under it, whatever stream it has now
 * @param taken up to which place of the journal of publications messages have been written
 * @param written number of the last message
 * @param sent number up to which the network acknowledged in the present course; sending goes on after it
 * @param waitingSince since when something waits and nothing was acknowledged; null when all is
 * @param failures attempts that failed in a row
 */
record Route(
        UUID origin, UUID stream, boolean active, String address, int seconds, long taken, long written, long sent, int failures, String lastError,
        @Nullable Instant failedAt, @Nullable Instant nextTry, @Nullable Instant acknowledgedAt,
        @Nullable Instant waitingSince) {

    boolean isDue(Instant now) {
        return active && sent < written && (nextTry == null || !nextTry.isAfter(now));
    }

    /** The number that goes next. */
    long next() {
        return sent + 1;
    }
}
