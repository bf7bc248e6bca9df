package anlan.penalty.web;

import anlan.inspection.Finding;
import anlan.inspection.VisitId;
import anlan.inspection.VisitSection;
import anlan.inspection.VisitStatus;
import anlan.inspection.Visits;
import anlan.penalty.Cases;
import anlan.penalty.SealingRow;
import anlan.penalty.SealingViews;
import anlan.penalty.SpotRow;
import anlan.penalty.SpotViews;
import anlan.platform.security.Me;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was decided on the spot and sealed at a visit, on its page, and the way there. */
@Component
class PenaltiesOfVisit implements VisitSection {

    /** What the fragment shows. */
    record Part(List<SpotRow> spots, List<SealingRow> sealings, List<Finding> findings, boolean mine) {}

    private final SpotViews spots;
    private final SealingViews sealings;
    private final Cases cases;
    private final Visits visits;
    private final Me me;

    PenaltiesOfVisit(SpotViews spots, SealingViews sealings, Cases cases, Visits visits, Me me) {
        this.spots = spots;
        this.sealings = sealings;
        this.cases = cases;
        this.visits = visits;
        this.me = me;
    }

    @Override
    public String title() {
        return "处罚、查封扣押";
    }

    @Override
    public String template() {
        return "penalty/of-visit :: section";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Object of(VisitId visit) {
        var view = visits.view(visit);
        return new Part(spots.ofVisit(visit.value()), sealings.ofVisit(visit.value()), cases.findings(visit), view.arrival() != null && view.status() != VisitStatus.CANCELLED && view.hasMember(me.person()));
    }
}
