package anlan.terminal.deed;

import anlan.platform.DeedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a deed came in (接收登记): from which phone, in which bytes, by which clock.
 *
 * @param ahead how far the clock of the phone was ahead when it sent the deed; null where it did not say
 * @param turnedBack it says to be done before what was done before it on the phone, or before the phone was entered
 */
record Receipt(UUID device, @Nullable Duration ahead, Instant receivedAt, Instant doneAt, byte[] raw, String sha256, boolean turnedBack) {

    /** Beyond this the clock of a phone is not believed silently; no law, a rule of the house. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** The same, once it is known whether the clock was put back. */
    Receipt turnedBack(boolean known) {
        return new Receipt(device, ahead, receivedAt, doneAt, raw, sha256, known);
    }

    Duration skew() {
        return ahead == null ? Duration.ZERO : ahead;
    }

    /** The moment that the deed is judged by: nothing was done after it came in. */
    Instant judgedAt() {
        return doneAt.isAfter(receivedAt) ? receivedAt : doneAt;
    }

    /** How far what the deed says lies ahead of the moment it is judged by; its moments are of the same clock. */
    Duration beyond() {
        return Duration.between(judgedAt(), doneAt);
    }

    DeedTime time() {
        return new DeedTime(judgedAt(), receivedAt, doneAt);
    }

    boolean flagged() {
        return doubt() != null;
    }

    /** Why the clock of the phone is not believed; null where it is. */
    @Nullable String doubt() {
        return skew().abs().compareTo(TOLERANCE) > 0 || doneAt.isAfter(receivedAt.plus(TOLERANCE)) ? "手机时间相差超过五分钟"
                : turnedBack ? "手机时间曾被调回" : null;
    }
}
