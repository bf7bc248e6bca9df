package anlan.penalty;

import java.util.Comparator;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What follows when paying later was approved (准予延期、分期缴纳罚款): new days to pay, and late payment counts from them. */
@Component
class Deferring implements ApprovalEffect {

    private final CaseDesk desk;
    private final Deferrals deferrals;
    private final EnforcementLetters letters;
    private final PaymentDuties payments;

    Deferring(CaseDesk desk, Deferrals deferrals, EnforcementLetters letters, PaymentDuties payments) {
        this.desk = desk;
        this.deferrals = deferrals;
        this.letters = letters;
        this.payments = payments;
    }

    @Override
    public boolean isOf(Approval.Kind kind) {
        return kind == Approval.Kind.DEFERRAL;
    }

    @Override
    public void granted(PenaltyCase held, Approval approval) {
        held.status.require("批准延期、分期缴纳罚款", CaseStatus.SERVED);
        var asked = desk.records.require(Objects.requireNonNull(approval.subject()), Deferral.class, "项申请");
        var decision = desk.records.require(asked.decision(), Decision.class, "份决定");
        var party = desk.records.require(decision.party(), Party.class, "名当事人");
        var parts = desk.records.of(held.id, Instalment.class).stream().filter(i -> i.deferral().equals(asked.id()))
                .map(i -> new Due(i.due(), i.sum())).sorted(Comparator.comparing(Due::day)).toList();
        deferrals.requireParts(decision, parts);
        var paper = letters.deferral(held, party, decision, asked, parts);
        desk.records.keep(asked.granted(desk.today(), paper.number(), paper.id().value()));
        var before = held.status;
        held.become(CaseStatus.DEFERRED);
        payments.again(held, "准予延期、分期缴纳", asked.id());
        desk.step(held, before, parts.size() == 1 ? "准予延期缴纳罚款" : "准予分期缴纳罚款", paper.number(), Basis.DEFERRAL.key(), Deferrals.text(parts));
    }
}
