package anlan.terminal.deed;

import anlan.inspection.VisitStatus;
import anlan.inspection.VisitView;
import anlan.platform.security.Me;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** How every deed on a visit begins (检查作业): the visit, held against the others, must still be this person's to make. */
@Component
class OnVisit {

    private final Me me;

    OnVisit(Me me) {
        this.me = me;
    }

    /** What was taken back or given to others meanwhile (任务已撤回) is kept for a person to decide. */
    Outcome apply(Doing doing, Function<VisitView, Outcome> deed) {
        var visit = doing.aVisit();
        if (visit.status() == VisitStatus.CANCELLED) {
            return Outcome.held("检查已取消（" + visit.ending() + "），留待确认。");
        }
        return visit.hasMember(me.person()) ? deed.apply(visit) : Outcome.held("您不在本次检查的检查人员中，留待确认。");
    }
}
