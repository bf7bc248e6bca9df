package anlan.inspection.web;

import anlan.inspection.Arrival;
import anlan.kernel.Refused;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

record ArrivalForm(
        @Nullable LocalDateTime arrivedAt, @Nullable Double latitude, @Nullable Double longitude,
        @Nullable Double accuracy, @Nullable Boolean certificatesShown) {

    /** A form has minutes only: arrival within the current minute is now. */
    Arrival arrival(ZoneId zone, Instant now) {
        if (arrivedAt == null) {
            throw new Refused("请填写到场时间。").at("arrivedAt");
        }
        var minute = arrivedAt.atZone(zone).toInstant();
        boolean thisMinute = !minute.isAfter(now) && minute.plusSeconds(60).isAfter(now);
        return new Arrival(thisMinute ? now : minute, latitude, longitude, accuracy, Boolean.TRUE.equals(certificatesShown));
    }
}
