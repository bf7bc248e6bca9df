package anlan.hazard;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of orders shows (整改指令列表条件).
 *
 * @param tab running, due, overdue, passed, failed, or empty for all
 */
public record OrderFilter(String tab, String q, String town, boolean mine, String sort, int page, @Nullable UUID enterprise) {

    public static OrderFilter all() {
        return new OrderFilter("", "", "", false, "", 1, null);
    }
}
