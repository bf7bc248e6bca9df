package anlan.penalty;

import anlan.law.PenaltyTarget;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision on the spot as its page shows it (当场处罚详情). */
public record SpotView(
        SpotDecisionId id, UUID enterprise, String enterpriseName, @Nullable UUID visit, PenaltyTarget kind, String partyName, String partyCode,
        String partyOffice, String partyAddress, String violation, String act, LocalDate actEnded, String place, String facts, String provision,
        String defence, String answer, boolean warning, @Nullable BigDecimal fine, @Nullable SpotCollection collection, String collectionNote,
        SpotStatus status, String number, UUID paper, Instant decidedAt, LocalDate decidedOn, @Nullable Instant deliveredAt, String receiver,
        String refusal, String witness, @Nullable LocalDate payBy, @Nullable LocalDate filedOn, String filedWith, @Nullable LocalDate publishedOn,
        @Nullable LocalDate collectedOn, String receipt, @Nullable LocalDate handedInOn, String handedInTo, @Nullable LocalDate paidOn,
        @Nullable BigDecimal paid, String paymentReceipt, String voidReason, @Nullable CaseId goesOnIn,
        boolean toPublish, List<String> officers, boolean mine, boolean cashier) {

    static SpotView of(SpotDecision d, boolean toPublish, List<String> officers, boolean mine, boolean cashier) {
        return new SpotView(d.id, d.territory, d.enterpriseName, d.visit, d.kind, d.partyName, d.partyCode,
                d.isUnit() ? d.partyLeader : d.partyPosition, d.partyAddress, d.violation, d.act, d.actEnded, d.place, d.facts, d.provision,
                d.defence, d.answer, d.warning, d.fine, d.collection, d.collectionNote, d.status, d.number, d.paper, d.decidedAt, d.decidedOn,
                d.deliveredAt, d.receiver, d.refusal, d.witness, d.payBy, d.filedOn, d.filedWith, d.publishedOn, d.collectedOn, d.receipt,
                d.handedInOn, d.handedInTo, d.paidOn, d.paid, d.paymentReceipt, d.voidReason, d.penaltyCase == null ? null : new CaseId(d.penaltyCase), toPublish, officers, mine, cashier);
    }

    public boolean isUnit() {
        return kind == PenaltyTarget.UNIT;
    }

    /** What the officers may still register, in order; empty where nothing is left for them. */
    public List<String> open() {
        if (!mine) {
            return List.of();
        }
        if (status == SpotStatus.MADE) {
            return List.of("delivery", "voiding");
        }
        var open = new java.util.ArrayList<String>();
        if (status.isRunning() && collection != null && collectedOn == null) {
            open.add("collection");
        }
        if (collectedOn != null && handedInOn == null) {
            open.add("handing-in");
        }
        if (status == SpotStatus.DELIVERED) {
            open.add("filing");
        }
        if (status.isRunning() && toPublish && publishedOn == null) {
            open.add("publication");
        }
        return open;
    }

    /** Whether the officers may take it on in a case: unpaid, contested or wrong. */
    public boolean isContinuable() {
        return mine && (status == SpotStatus.FILED || status == SpotStatus.CLOSED) && (collectedOn == null || paidOn != null);
    }

    /** Whether the bank's receipt may be entered, by somebody who did not decide it. */
    public boolean isPayable() {
        return cashier && status.isRunning() && fine != null && paidOn == null && (collection == null || handedInOn != null);
    }
}
