package anlan.sample;

import anlan.platform.DeedTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The clock while the history of the sample district is made: it stands at the moment of each deed. */
final class SampleClock extends Clock {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private volatile Instant now = Instant.parse("2024-11-25T00:00:00Z");

    /** Moves on; time never runs backwards. */
    void stand(LocalDateTime moment) {
        Instant next = moment.atZone(ZONE).toInstant();
        now = next.isAfter(now) ? next : now.plusMillis(1);
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
