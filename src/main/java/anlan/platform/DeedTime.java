package anlan.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The moment a deed is judged by (行为时间), where it was done away from the platform and is received later: while it is
 * applied the program's clock stands at the moment it was done, and the moment of receipt is kept beside it.
 *
 * @param shown what the clock of the phone showed when it was done; after {@code received} where that clock is ahead
 */
public record DeedTime(Instant done, Instant received, Instant shown) {

    private static final ScopedValue<DeedTime> BOUND = ScopedValue.newInstance();

    /** Does the work as at that moment. */
    public <T> T judge(Supplier<T> work) {
        return ScopedValue.where(BOUND, this).call(work::get);
    }

    /** What a clock answers: the moment of the deed that is being applied, else the time of day. */
    public static Instant or(Instant now) {
        return BOUND.isBound() ? BOUND.get().done : now;
    }

    /** When the platform took the deed in that is being applied, else the time of day. */
    public static Instant receivedOr(Instant now) {
        return BOUND.isBound() ? BOUND.get().received : now;
    }

    /** The latest moment that a deed may speak of: when it came in, or what its phone's own clock showed; else the time of day. */
    public static Instant latestOr(Instant now) {
        return !BOUND.isBound() ? now : BOUND.get().shown.isAfter(BOUND.get().received) ? BOUND.get().shown : BOUND.get().received;
    }

    /** A clock that goes by the deed that is being applied. */
    public static Clock over(Clock day) {
        return new Judging(day);
    }

    private static final class Judging extends Clock {

        private final Clock day;

        private Judging(Clock day) {
            this.day = day;
        }

        @Override
        public Instant instant() {
            return or(day.instant());
        }

        @Override
        public ZoneId getZone() {
            return day.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Judging(day.withZone(zone));
        }
    }
}
