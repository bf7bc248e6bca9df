package anlan.terminal.deed;

import anlan.inspection.FieldVisits;
import anlan.inspection.VisitStatus;
import anlan.inspection.VisitView;
import anlan.inspection.Visits;
import anlan.platform.security.Me;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** How every deed on a visit begins (检查作业): the visit is held against the others, and must still be this person's to make. */
@Component
class OnVisit {

    private final Visits visits;
    private final FieldVisits field;
    private final Me me;

    OnVisit(Visits visits, FieldVisits field, Me me) {
        this.visits = visits;
        this.field = field;
        this.me = me;
    }

    /** What was taken back or given to others meanwhile (任务已撤回) is kept for a person to decide. */
    Outcome apply(Doing doing, Function<VisitView, Outcome> deed) {
        var id = doing.aVisit().id();
        field.hold(id);
        var visit = visits.view(id);
        if (visit.status() == VisitStatus.CANCELLED) {
            return Outcome.held("检查已取消（" + visit.ending() + "），留待确认。");
        }
        return visit.hasMember(me.person()) ? deed.apply(visit) : Outcome.held("您不在本次检查的检查人员中，留待确认。");
    }
}
