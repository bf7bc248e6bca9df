package anlan.penalty;

import org.springframework.stereotype.Component;

/** What follows when the closing of a case was approved (结案). */
@Component
class Closing implements ApprovalEffect {

    private final CaseDesk desk;
    private final Executions executions;
    private final CaseForms forms;
    private final CaseDuties duties;

    Closing(CaseDesk desk, Executions executions, CaseForms forms, CaseDuties duties) {
        this.desk = desk;
        this.executions = executions;
        this.forms = forms;
        this.duties = duties;
    }

    @Override
    public boolean isOf(Approval.Kind kind) {
        return kind == Approval.Kind.CLOSURE;
    }

    @Override
    public void granted(PenaltyCase held, Approval approval) {
        var paper = forms.closure(held, executions.result(held), approval);
        var before = held.status;
        held.close(desk.today(), approval.proposal());
        duties.done(held, CaseDuties.CLOSE);
        duties.drop(held, CaseDuties.DECIDE, "案件已结案");
        duties.archive(held, desk.today());
        desk.step(held, before, "结案", paper.number(), Basis.CLOSURE.key(), approval.opinion());
    }
}
