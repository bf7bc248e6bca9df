package anlan.penalty;

import anlan.law.PenaltyTarget;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which decisions on the spot a list shows (筛选): by tab, words, party, place, days of decision, or only my own. */
public record SpotFilter(
        String tab, String q, @Nullable PenaltyTarget kind, String town, @Nullable LocalDate from, @Nullable LocalDate to, boolean mine,
        @Nullable UUID enterprise, String sort, int page) {}
