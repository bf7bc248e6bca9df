package anlan.hazard.web;

import anlan.hazard.HazardRow;
import anlan.hazard.Hazards;
import anlan.hazard.MeasureView;
import anlan.hazard.Measures;
import anlan.hazard.OrderView;
import anlan.hazard.Orders;
import anlan.inspection.VisitId;
import anlan.inspection.VisitSection;
import anlan.platform.document.PaperView;
import anlan.platform.document.Papers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What follows from a visit, on its page: hazards, the order, measures, their papers. */
@Component
class FollowUp implements VisitSection {

    /** What the fragment shows. */
    record Part(List<HazardRow> hazards, @Nullable OrderView order, List<MeasureView> measures, List<PaperView> papers) {}

    private final Hazards hazards;
    private final Orders orders;
    private final Measures measures;
    private final Papers papers;

    FollowUp(Hazards hazards, Orders orders, Measures measures, Papers papers) {
        this.hazards = hazards;
        this.orders = orders;
        this.measures = measures;
        this.papers = papers;
    }

    @Override
    public String title() {
        return "隐患与处理";
    }

    @Override
    public String template() {
        return "hazard/follow-up :: section";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Object of(VisitId visit) {
        var order = orders.ofVisit(visit.value()).map(orders::view).orElse(null);
        var stopped = measures.ofVisit(visit.value());
        var all = new ArrayList<PaperView>();
        stopped.forEach(m -> all.addAll(papers.of(m.id())));
        if (order != null) {
            all.addAll(papers.of(order.id()));
        }
        return new Part(hazards.ofVisit(visit.value()), order, stopped, all);
    }
}
