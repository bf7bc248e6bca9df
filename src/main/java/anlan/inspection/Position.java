package anlan.inspection;

import anlan.kernel.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where something was done (定位): WGS84, metres of accuracy, and when the position was fixed. */
public record Position(double latitude, double longitude, @Nullable Double accuracy, @Nullable Instant fixAt) {

    public Position {
        if (Double.isNaN(latitude) || Double.isNaN(longitude) || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw new Refused("定位的经纬度超出范围。").at("position");
        }
        accuracy = accuracy == null || accuracy.isNaN() || accuracy < 0 || accuracy > 999_999 ? null : accuracy;
    }
}
