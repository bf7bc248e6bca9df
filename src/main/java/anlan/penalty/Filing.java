package anlan.penalty;

import org.springframework.stereotype.Component;

/** What follows when filing or its refusal was approved (立案、不予立案). */
@Component
class Filing implements ApprovalEffect {

    private final CaseDesk desk;
    private final CaseGuard guard;
    private final LawDesk law;
    private final CaseForms forms;
    private final CaseDuties duties;

    Filing(CaseDesk desk, CaseGuard guard, LawDesk law, CaseForms forms, CaseDuties duties) {
        this.desk = desk;
        this.guard = guard;
        this.law = law;
        this.forms = forms;
        this.duties = duties;
    }

    @Override
    public boolean isOf(Approval.Kind kind) {
        return kind == Approval.Kind.FILING || kind == Approval.Kind.REJECTION;
    }

    @Override
    public void granted(PenaltyCase held, Approval approval) {
        duties.done(held, CaseDuties.FILING);
        if (approval.kind() == Approval.Kind.FILING) {
            file(held, approval);
        } else {
            var before = held.status;
            held.become(CaseStatus.REJECTED);
            var paper = forms.rejection(held, approval);
            desk.step(held, before, "不予立案", paper.number(), Basis.FILING_CONDITIONS.key(), approval.proposal());
        }
    }

    private void file(PenaltyCase held, Approval approval) {
        guard.requireFiling(held);
        var today = desk.today();
        var rule = law.clockRule(desk.offices.organ(held.agency).code(), today);
        var decideBy = law.last(rule, today);
        forms.lead(held, approval);
        var paper = forms.filing(held, approval, "办案期限自" + PaperDesk.date(today) + "起算，至" + PaperDesk.date(decideBy) + "（" + law.citedRule(rule) + "）。");
        var before = held.status;
        held.file(paper.number(), today, rule, decideBy);
        duties.decide(held, today);
        desk.step(held, before, "立案", paper.number(), Basis.FILING_CONDITIONS.key(), approval.opinion());
    }
}
