package anlan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A closed case like the one at hand (类案): how one act of it was weighed and punished.
 *
 * @param party the name, of persons the surname alone; empty where the reader may not see the case
 * @param number of the decision; empty likewise
 * @param common how many of the circumstances are the same
 */
public record SimilarCase(
        UUID penaltyCase, boolean visible, String party, String number, String outcome, String tierName, List<String> words,
        @Nullable BigDecimal fine, String measures, String tradeName, boolean sameTrade, int common, LocalDate closedOn) {}
