package anlan.penalty;

import org.springframework.stereotype.Component;

/** What follows when the closing of a case was approved (结案). */
@Component
class Closing implements ApprovalEffect {

    private final CaseDesk desk;
    private final Executions executions;
    private final CaseForms forms;
    private final CaseDuties duties;
    private final CourtDuties court;

    Closing(CaseDesk desk, Executions executions, CaseForms forms, CaseDuties duties, CourtDuties court) {
        this.desk = desk;
        this.executions = executions;
        this.forms = forms;
        this.duties = duties;
        this.court = court;
    }

    @Override
    public boolean isOf(Approval.Kind kind) {
        return kind == Approval.Kind.CLOSURE;
    }

    @Override
    public void granted(PenaltyCase held, Approval approval) {
        executions.requireNoRemedy(held, "结案");
        var paper = forms.closure(held, executions.result(held), approval);
        var before = held.status;
        held.close(desk.today(), approval.proposal());
        duties.done(held, CaseDuties.CLOSE);
        court.drop(held, "已结案");
        duties.drop(held, CaseDuties.DECIDE, "案件已结案");
        duties.archive(held, desk.today());
        desk.step(held, before, "结案", paper.number(), Basis.CLOSURE.key(), approval.opinion());
    }
}
