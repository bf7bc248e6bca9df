package anlan.complaint;

import anlan.kernel.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reward of a complaint as the desk and the person see it (举报奖励), without who gets it. */
public record RewardView(
        RewardStatus status, Money sum, String basis, RewardSharing sharing, UUID proposer, String proposerName, LocalDate proposedOn,
        @Nullable UUID approver, String approverName, @Nullable LocalDate decidedOn, String opinion, @Nullable UUID payer, String payerName,
        @Nullable LocalDate claimUntil, @Nullable LocalDate endedOn, String receipt, String ending) {

    static RewardView of(Reward r) {
        return new RewardView(r.status, new Money(r.sum), r.basis, r.sharing, r.proposer, r.proposerName, r.proposedOn, r.approver, r.approverName,
                r.decidedOn, r.opinion, r.payer, r.payerName, r.claimUntil, r.endedOn, r.receipt, r.ending);
    }
}
