package anlan.credit.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the library (信用信息筛选).
 *
 * @param tab {@code bad}, {@code person}, {@code good}, {@code ended} or empty for all
 * @param enterprise of one enterprise, with what was merged into it; null for all
 */
public record EntryFilter(String tab, String q, @Nullable EntryKind kind, @Nullable UUID enterprise, int page) {

    public EntryFilter {
        tab = switch (tab) {
            case "person", "good", "ended", "all" -> tab;
            default -> "bad";
        };
        q = q.strip();
    }
}
