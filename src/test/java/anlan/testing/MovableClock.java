package anlan.testing;

import anlan.platform.DeedTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that a test moves on, for what takes weeks: a day passes when the test says so. */
public final class MovableClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private volatile Instant now;

    public MovableClock(LocalDateTime start) {
        now = start.atZone(ZONE).toInstant();
    }

    /** Ten in the morning of that day, unless it is already later on it. */
    public void standAt(LocalDate day) {
        var ten = day.atTime(10, 0).atZone(ZONE).toInstant();
        now = today().equals(day) ? now : ten;
    }

    public void pass(long days) {
        now = now.atZone(ZONE).plusDays(days).toInstant();
    }

    public void passMinutes(long minutes) {
        now = now.plusSeconds(60 * minutes);
    }

    public LocalDate today() {
        return LocalDate.now(this);
    }

    @Override
    public Instant instant() {
        return DeedTime.or(now);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
