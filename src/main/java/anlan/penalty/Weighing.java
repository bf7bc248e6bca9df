package anlan.penalty;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How an act was weighed for the report (裁量), kept with the decision.
 *
 * @param tier the version of the tier that was applied; null where no circumstance of one was ticked
 * @param read whether that tier is a published one
 * @param low null where the law provides no fine
 * @param below the fine must be less than {@code high} (减轻)
 * @param why the reason of the choice, as the officers wrote it
 * @param leaving why the fine leaves the band; empty where it does not
 */
@Table(schema = "penalty", name = "weighing")
public record Weighing(
        @Id UUID id, CaseId penaltyCase, UUID offence, @Nullable UUID tier, String tierName, boolean read, List<String> ticked,
        List<String> words, @Nullable BigDecimal income, @Nullable BigDecimal gains, @Nullable BigDecimal low,
        @Nullable BigDecimal high, boolean below, String band, List<String> steps, List<String> provisions, String why,
        String leaving, boolean current, @Nullable UUID decision) {

    public boolean isOutside() {
        return !leaving.isEmpty();
    }

    /** Whether the sum is in the band that was worked out. */
    boolean holds(BigDecimal sum) {
        if (low == null || high == null) {
            return false;
        }
        int top = sum.compareTo(high);
        return sum.compareTo(low) >= 0 && (below ? top < 0 : top <= 0);
    }

    Circumstances circumstances() {
        return new Circumstances(java.util.Set.copyOf(ticked), income, gains, leaving);
    }

    Weighing past() {
        return with(false, decision);
    }

    Weighing decided(UUID by) {
        return with(current, by);
    }

    private Weighing with(boolean isCurrent, @Nullable UUID decided) {
        return new Weighing(id, penaltyCase, offence, tier, tierName, read, ticked, words, income, gains, low, high, below, band, steps,
                provisions, why, leaving, isCurrent, decided);
    }
}
