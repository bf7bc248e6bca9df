package anlan.penalty;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which cases a list shows (筛选): by tab, words, state, source, place, or only my own. */
public record CaseFilter(
        String tab, String q, @Nullable CaseStatus status, @Nullable CaseSource source, String town, boolean mine,
        @Nullable UUID enterprise, String sort, int page) {}
