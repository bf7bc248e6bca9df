package anlan.hazard.web;

import anlan.hazard.HazardRow;
import anlan.hazard.HazardStatus;
import anlan.hazard.Hazards;
import anlan.hazard.MeasureView;
import anlan.hazard.Measures;
import anlan.hazard.OrderView;
import anlan.hazard.Orders;
import anlan.hazard.TransferStatus;
import anlan.hazard.TransferView;
import anlan.hazard.Transfers;
import anlan.inspection.VisitId;
import anlan.inspection.VisitSection;
import anlan.inspection.VisitView;
import anlan.inspection.Visits;
import anlan.platform.document.PaperView;
import anlan.platform.document.Papers;
import anlan.platform.security.Me;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What follows from a visit, on its page: hazards, the order, measures, their papers. */
@Component
class FollowUp implements VisitSection {

    /** What the fragment shows. */
    record Part(
            List<HazardRow> hazards, @Nullable OrderView order, List<MeasureView> measures, List<PaperView> papers,
            @Nullable TransferView transfer, boolean toTransfer, boolean mine, List<VisitView.Member> team, LocalDate today) {}

    private final Hazards hazards;
    private final Orders orders;
    private final Measures measures;
    private final Transfers transfers;
    private final Visits visits;
    private final Papers papers;
    private final Me me;
    private final Clock clock;

    FollowUp(Hazards hazards, Orders orders, Measures measures, Transfers transfers, Visits visits, Papers papers, Me me, Clock clock) {
        this.hazards = hazards;
        this.orders = orders;
        this.measures = measures;
        this.transfers = transfers;
        this.visits = visits;
        this.papers = papers;
        this.me = me;
        this.clock = clock;
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
        var found = hazards.ofVisit(visit.value());
        var transfer = transfers.ofVisit(visit.value()).orElse(null);
        var view = visits.view(visit);
        boolean toTransfer = transfer == null || transfer.status() == TransferStatus.RETURNED || transfer.status() == TransferStatus.DECLINED
                ? found.stream().anyMatch(h -> h.status() == HazardStatus.TRANSFERRED) : false;
        return new Part(found, order, stopped, all, transfer, toTransfer, view.hasMember(me.person()), view.team(), LocalDate.now(clock));
    }
}
