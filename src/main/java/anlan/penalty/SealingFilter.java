package anlan.penalty;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which sealings a list shows (筛选): by tab, words, kind, place, or only my own. */
public record SealingFilter(
        String tab, String q, @Nullable SealingKind kind, String town, boolean mine, @Nullable UUID enterprise, String sort, int page) {}
