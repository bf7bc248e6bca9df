package anlan.penalty;

import org.springframework.stereotype.Component;

/** What follows when a longer clock was approved (延长办案期限). */
@Component
class Prolonging implements ApprovalEffect {

    private final CaseDesk desk;
    private final LawDesk law;
    private final CaseDuties duties;

    Prolonging(CaseDesk desk, LawDesk law, CaseDuties duties) {
        this.desk = desk;
        this.law = law;
        this.duties = duties;
    }

    @Override
    public boolean isOf(Approval.Kind kind) {
        return kind == Approval.Kind.EXTENSION;
    }

    @Override
    public void granted(PenaltyCase held, Approval approval) {
        if (held.status == CaseStatus.LEAD) {
            filing(held, approval);
            return;
        }
        int days = law.nextExtension(held);
        held.extendedBy += days;
        held.decideBy = law.decideBy(held);
        duties.prolong(held, days, approval.proposal());
        desk.step(held, held.status, "延长办案期限 " + days + " 日", "", Basis.CASE_TERM.key(), "至 " + held.decideBy);
    }

    private void filing(PenaltyCase held, Approval approval) {
        int days = law.filingExtension(held);
        duties.prolongFiling(held, days, approval.proposal());
        desk.step(held, held.status, "延长核查期限 " + days + " 个工作日", "", Basis.FILING_TERM.key(), approval.proposal());
    }
}
