package anlan.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call from a phone (终端来访): which phone, whose it is, when it came, and what its clock said.
 *
 * @param owner null while the phone is not entered
 * @param skew how far its clock is ahead; null where it did not say
 */
public record Contact(
        DeviceId device, @Nullable UUID owner, boolean ended, Instant at, @Nullable Duration skew, @Nullable Before before) {

    /** The contact before this one (上次来访). */
    public record Before(Instant at, @Nullable Duration skew) {}

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private static final Duration TOLERATED = Duration.ofMinutes(5);

    /** Whether the clock of the phone is off by more than anybody tolerates (时钟异常). */
    public boolean isOff() {
        return isOff(skew);
    }

    /** Whether it is to be noted: once a minute, and at once when the clock went wrong or right. */
    public boolean isNews() {
        return before != null && (before.at.plus(NOTED_EVERY).isBefore(at)
                || skew != null && (before.skew == null || isOff(before.skew) != isOff()));
    }

    static boolean isOff(@Nullable Duration skew) {
        return skew != null && skew.abs().compareTo(TOLERATED) > 0;
    }
}
