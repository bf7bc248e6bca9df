package anlan.inspection;

import anlan.kernel.Refused;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The arrival on the site (到场): when, where (WGS84, metres of accuracy), and that certificates were shown first.
 */
public record Arrival(
        Instant arrivedAt,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Double accuracy,
        boolean certificatesShown) {

    /** The database rounds; what it gives back must not lie after what follows. */
    Arrival toTheMillisecond() {
        return new Arrival(arrivedAt.truncatedTo(ChronoUnit.MILLIS), latitude, longitude, accuracy, certificatesShown);
    }

    Arrival checked(Instant approvedAt, Instant now) {
        if (!certificatesShown) {
            throw new Refused("到场应当先主动出示执法证件；不出示的，当事人有权拒绝检查。", "law:certificate-first")
                    .at("certificatesShown");
        }
        if (arrivedAt.isAfter(now)) {
            throw new Refused("到场时间不能晚于现在。").at("arrivedAt");
        }
        if (arrivedAt.isBefore(approvedAt.truncatedTo(ChronoUnit.MINUTES))) {
            throw new Refused("到场时间早于方案批准时间，检查应当先批准后实施。", "law:inspection-plan").at("arrivedAt");
        }
        if (latitude != null && Math.abs(latitude) > 90 || longitude != null && Math.abs(longitude) > 180) {
            throw new Refused("定位的经纬度超出范围，可以清空后重新定位。").at("latitude");
        }
        // a form has minutes only: within the minute of the approval means right after it
        return arrivedAt.isBefore(approvedAt) ? new Arrival(approvedAt, latitude, longitude, accuracy, certificatesShown) : this;
    }
}
