package anlan.penalty;

import java.util.Objects;
import org.springframework.stereotype.Component;

/** What follows when a longer clock was approved (延长办案期限). */
@Component
class Prolonging implements ApprovalEffect {

    private final CaseDesk desk;
    private final CaseDuties duties;

    Prolonging(CaseDesk desk, CaseDuties duties) {
        this.desk = desk;
        this.duties = duties;
    }

    @Override
    public boolean isOf(Approval.Kind kind) {
        return kind == Approval.Kind.EXTENSION;
    }

    @Override
    public void granted(PenaltyCase held, Approval approval) {
        int days = ClockPolicy.next(held.clockRule, held.extendedBy);
        held.extendedBy += days;
        held.decideBy = Objects.requireNonNull(held.decideBy).plusDays(days);
        duties.prolong(held, days, approval.proposal());
        desk.step(held, held.status, "延长办案期限 " + days + " 日", "", ClockPolicy.BASIS, "至 " + held.decideBy);
    }
}
