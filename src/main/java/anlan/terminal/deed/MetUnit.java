package anlan.terminal.deed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a unit that was met on the way came on the register (现场登记): who entered it, when and where, with the photos taken there.
 *
 * @param decidedBy who decided that it is no unit that was there before; null where none was alike
 * @param doubt why the clock of the phone is not believed; null where it is
 */
public record MetUnit(
        UUID deed, String personName, Instant doneAt, @Nullable String doubt, @Nullable String decidedBy, @Nullable Double latitude,
        @Nullable Double longitude, @Nullable Double accuracy, List<UUID> photos) {

    public MetUnit {
        photos = List.copyOf(photos);
    }

    public String where() {
        return latitude == null || longitude == null ? "没有取得" : said(latitude, longitude, accuracy);
    }

    /** 31.204012，107.468021 · ±6 m. */
    static String said(double latitude, double longitude, @Nullable Double accuracy) {
        return latitude + "，" + longitude + (accuracy == null ? "" : " · ±" + Math.round(accuracy) + " m");
    }
}
