package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries out that a decision was changed or annulled (变更、撤销的后果): what is owed, what is published, what is given back. */
@Component
class Undoings {

    private final CaseDesk desk;
    private final DecisionFate fate;
    private final FineAccounts accounts;
    private final Executions executions;
    private final Enforcements enforcements;
    private final PaymentDuties payments;
    private final CaseDuties duties;
    private final CourtDuties court;

    Undoings(CaseDesk desk, DecisionFate fate, FineAccounts accounts, Executions executions, Enforcements enforcements, PaymentDuties payments, CaseDuties duties,
            CourtDuties court) {
        this.desk = desk;
        this.fate = fate;
        this.accounts = accounts;
        this.executions = executions;
        this.enforcements = enforcements;
        this.payments = payments;
        this.duties = duties;
        this.court = court;
    }

    /**
     * How a decision ended.
     *
     * @param ruling number of the paper by which it did
     * @param replacement the decision as it now is, kept already; null where nothing took its place
     */
    record End(UUID cause, Remedy.Outcome outcome, String ruling, String reason, LocalDate day, @Nullable Decision replacement) {}

    void undo(PenaltyCase held, Decision decision, End end) {
        var instead = end.replacement();
        var paid = accounts.of(decision, desk.today()).paid();
        var refund = !end.outcome().ends() ? BigDecimal.ZERO : instead == null ? paid : paid.subtract(instead.fine()).max(BigDecimal.ZERO);
        boolean restores = refund.signum() > 0 || end.outcome().ends() && decision.measuresDoneOn() != null
                && (instead == null || !instead.measures().equals(decision.measures()));
        boolean published = decision.publishedOn() != null;
        var undoing = desk.records.add(new Undoing(Identifier.fresh(), held.id, decision.id(), end.cause(), end.outcome(), end.ruling(), end.reason(), end.day(),
                instead == null ? null : instead.id(), published, null, "", restores, refund, null, ""));
        var before = held.status;
        follow(held, decision, undoing);
        desk.step(held, before, "处罚决定被" + end.outcome().label(), end.ruling(), Basis.UNDONE.key(), note(undoing, instead));
        desk.tell(new PenaltyUndone(held.id, CaseDesk.enterprise(held), decision.id(), instead == null ? null : instead.id(), decision.number(), end.outcome(), end.ruling(),
                instead == null ? "" : instead.content(), new Money(instead == null ? BigDecimal.ZERO : instead.fine()), end.reason(), desk.now()));
        if (instead != null && end.outcome().changes()) {
            announce(held, instead);
        }
        if (held.source == CaseSource.COMPLAINT && end.outcome().ends()) {
            var standing = instead == null ? decision : instead;
            desk.tell(new ComplaintPenalised(held.sourceNote, standing.number(), fate.line(decision).getLast().toString(),
                    instead == null ? Money.ZERO : new Money(instead.fine()), end.day()));
        }
        if (end.outcome().ends()) {
            executions.settle(held);
        }
    }

    /** The decision that took its place is public like any other, in its own time. */
    private void announce(PenaltyCase held, Decision instead) {
        var party = desk.records.require(instead.party(), Party.class, "名当事人");
        var offences = desk.records.of(held.id, Offence.class).stream().filter(o -> o.party().equals(party.id())).toList();
        duties.publish(held, instead, party.isUnit());
        desk.tell(PenaltyDecided.of(held, instead, party, offences, desk.offices.organ(held.agency).name(), desk.now()));
    }

    private static String note(Undoing undoing, @Nullable Decision instead) {
        return undoing.reason() + (instead == null ? "" : "；变更为：" + instead.content())
                + (undoing.refund().signum() > 0 ? "；应当退还 " + new Money(undoing.refund()) + " 元" : "");
    }

    private void follow(PenaltyCase held, Decision decision, Undoing undoing) {
        if (undoing.outcome().withdraws()) {
            duties.drop(held, CaseDuties.PUBLISH, decision.id(), "处罚决定已" + undoing.outcome().label() + "，不再公开");
            if (undoing.published()) {
                duties.withdraw(held, decision, undoing);
            }
        }
        if (undoing.restores()) {
            duties.restore(held, decision, undoing);
        }
        if (!undoing.outcome().ends()) {
            return;
        }
        var left = fate.standing(held.id);
        boolean closed = held.status == CaseStatus.CLOSED || held.status == CaseStatus.ARCHIVED; // it stays so; the frozen file is not changed
        if (undoing.outcome().changes() && !closed) {
            held.become(CaseStatus.SERVED);
        } else if (left.isEmpty() && !closed) {
            held.become(CaseStatus.REVOKED);
            duties.close(held, undoing.undoneOn());
        }
        if (undoing.outcome().changes() || left.isEmpty()) {
            court.drop(held, "处罚决定已" + undoing.outcome().label());
        } else {
            duties.dropEnforcement(held, "处罚决定已" + undoing.outcome().label());
            left.forEach(d -> enforcements.startAnew(held, d, undoing.id()));
        }
        payments.again(held, "处罚决定已" + undoing.outcome().label(), undoing.id());
    }
}
