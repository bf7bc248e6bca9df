package anlan.hazard;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the hazard ledger shows (隐患台账条件). */
public record HazardFilter(
        String q, @Nullable HazardStatus status, @Nullable HazardLevel level, String trade, String town,
        boolean overdue, boolean open, String sort, int page, @Nullable UUID enterprise) {

    public static HazardFilter all() {
        return new HazardFilter("", null, null, "", "", false, false, "", 1, null);
    }
}
