package anlan.penalty;

import java.util.Objects;
import org.springframework.stereotype.Component;

/** What follows when a head approved that execution stands still, goes on or ends (中止、恢复、终结执行). */
@Component
class Suspending implements ApprovalEffect {

    private final CaseDesk desk;
    private final Suspensions suspensions;
    private final Executions executions;
    private final CaseForms forms;
    private final CaseDuties duties;
    private final CourtDuties court;

    Suspending(CaseDesk desk, Suspensions suspensions, Executions executions, CaseForms forms, CaseDuties duties, CourtDuties court) {
        this.desk = desk;
        this.suspensions = suspensions;
        this.executions = executions;
        this.forms = forms;
        this.duties = duties;
        this.court = court;
    }

    @Override
    public boolean isOf(Approval.Kind kind) {
        return kind == Approval.Kind.SUSPENSION || kind == Approval.Kind.RESUMPTION || kind == Approval.Kind.ENDING;
    }

    @Override
    public void granted(PenaltyCase held, Approval approval) {
        var subject = Objects.requireNonNull(approval.subject());
        switch (approval.kind()) {
            case SUSPENSION -> suspensions.begin(held, desk.records.require(subject, Suspension.class, "项中止"), desk.today());
            case RESUMPTION -> suspensions.go(held, desk.records.require(subject, Suspension.class, "项中止"), desk.today(), approval.proposal());
            default -> end(held, desk.records.require(subject, Ending.class, "项终结"), approval);
        }
    }

    private void end(PenaltyCase held, Ending ending, Approval approval) {
        suspensions.requireGround(held, ending.ground());
        desk.records.keep(ending.ended(desk.today()));
        var paper = forms.closure(held, "终结执行：" + ending.ground().label() + "。" + ending.reason() + "\n" + executions.result(held), approval);
        var before = held.status;
        held.close(desk.today(), "终结执行：" + ending.ground().label());
        duties.drop(held, CaseDuties.PAY, "终结执行");
        court.drop(held, "终结执行");
        duties.archive(held, desk.today());
        desk.step(held, before, "终结执行", paper.number(), Basis.ENDING.key(), ending.reason());
    }
}
