package anlan.penalty;

import java.util.Objects;
import org.springframework.stereotype.Component;

/** What follows when the registered keeping of evidence was approved (先行登记保存). */
@Component
class Keeping implements ApprovalEffect {

    private final CaseDesk desk;
    private final LawDesk law;
    private final CaseForms forms;
    private final CaseLetters letters;
    private final CaseDuties duties;
    private final EvidenceDuties clocks;

    Keeping(CaseDesk desk, LawDesk law, CaseForms forms, CaseLetters letters, CaseDuties duties, EvidenceDuties clocks) {
        this.desk = desk;
        this.law = law;
        this.forms = forms;
        this.letters = letters;
        this.duties = duties;
        this.clocks = clocks;
    }

    /** What was done at once and is not approved is lifted at once. */
    @Override
    public void returned(PenaltyCase held, Approval approval) {
        var kept = desk.records.require(Objects.requireNonNull(approval.subject()), Preservation.class, "项登记保存");
        clocks.approved(held);
        desk.records.keep(kept.disposed("没有批准" + (kept.urgent() ? "，立即解除登记保存" : ""), desk.today(), null));
        if (kept.urgent()) {
            desk.step(held, held.status, "没有批准，立即解除先行登记保存", "", Basis.URGENT_PRESERVATION.key(), kept.reason());
        }
    }

    @Override
    public boolean isOf(Approval.Kind kind) {
        return kind == Approval.Kind.PRESERVATION;
    }

    @Override
    public void granted(PenaltyCase held, Approval approval) {
        var kept = desk.records.require(Objects.requireNonNull(approval.subject()), Preservation.class, "项登记保存");
        clocks.approved(held);
        var at = kept.preservedAt() == null ? desk.now() : kept.preservedAt();
        var day = desk.day(at);
        forms.preservation(held, kept, approval);
        var unit = desk.records.of(held.id, Party.class).getFirst();
        var notice = letters.preserve(held, unit, kept);
        desk.records.keep(kept.carriedOut(at, desk.today(), notice.id().value(), law.last("D09", day)));
        duties.preserved(held, kept.id(), day);
        desk.step(held, held.status, "先行登记保存证据", notice.number(), Basis.PRESERVATION.key(), kept.reason());
    }
}
