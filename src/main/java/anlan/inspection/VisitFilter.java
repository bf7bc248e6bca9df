package anlan.inspection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of visits shows (检查列表条件).
 *
 * @param tab plan, due, done or empty for all
 * @param q part of the name or the code of the enterprise
 * @param mine only those the person is a member of
 * @param sort column, with a minus for descending
 */
public record VisitFilter(
        String tab, String q, @Nullable VisitKind kind, @Nullable VisitStatus status, String town, boolean mine, String sort, int page, @Nullable UUID enterprise) {

    public static VisitFilter all() {
        return new VisitFilter("", "", null, null, "", false, "", 1, null);
    }
}
