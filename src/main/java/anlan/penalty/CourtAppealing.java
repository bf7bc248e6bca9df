package anlan.penalty;

import java.util.Objects;
import org.springframework.stereotype.Component;

/** What follows when a head approved to ask the court above (对法院裁定申请复议): still inside its term. */
@Component
class CourtAppealing implements ApprovalEffect {

    private final CaseDesk desk;
    private final CourtRulings rulings;
    private final CourtDuties duties;

    CourtAppealing(CaseDesk desk, CourtRulings rulings, CourtDuties duties) {
        this.desk = desk;
        this.rulings = rulings;
        this.duties = duties;
    }

    @Override
    public boolean isOf(Approval.Kind kind) {
        return kind == Approval.Kind.COURT_APPEAL;
    }

    @Override
    public void granted(PenaltyCase held, Approval approval) {
        var before = held.status;
        held.become(CaseStatus.COURT_APPLIED);
        var application = rulings.requireAppealable(held.id, Objects.requireNonNull(approval.subject()));
        desk.records.keep(application.appealed(desk.today()));
        duties.done(held, CourtDuties.APPEAL);
        desk.step(held, before, "不服裁定，向上一级法院申请复议", application.number(), application.refusal(), approval.opinion());
    }
}
