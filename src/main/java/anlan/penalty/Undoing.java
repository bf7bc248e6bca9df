package anlan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That a decision was changed, annulled or found unlawful (决定的变更、撤销), and what has to follow: the published
 * information withdrawn, money given back, the former state restored.
 *
 * @param cause the remedy or the correction by which it happened
 * @param replacement the decision as it now is; null where it was annulled
 * @param restores whether something has to be given back or restored
 */
@Table(schema = "penalty", name = "undoing")
public record Undoing(
        @Id UUID id, CaseId penaltyCase, UUID decision, UUID cause, Remedy.Outcome outcome, String ruling, String reason,
        LocalDate undoneOn, @Nullable UUID replacement, boolean published, @Nullable LocalDate withdrawnOn, String withdrawal,
        boolean restores, BigDecimal refund, @Nullable LocalDate restoredOn, String restoration) {

    public boolean mustWithdraw() {
        return published && withdrawnOn == null;
    }

    public boolean mustRestore() {
        return restores && restoredOn == null;
    }

    Undoing withdrawn(LocalDate day, String words) {
        return new Undoing(id, penaltyCase, decision, cause, outcome, ruling, reason, undoneOn, replacement, published, day, words,
                restores, refund, restoredOn, restoration);
    }

    Undoing restored(LocalDate day, String words) {
        return new Undoing(id, penaltyCase, decision, cause, outcome, ruling, reason, undoneOn, replacement, published, withdrawnOn,
                withdrawal, restores, refund, day, words);
    }
}
