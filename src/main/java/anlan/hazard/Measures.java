package anlan.hazard;

import anlan.enterprise.EnterpriseId;
import anlan.inspection.VisitId;
import anlan.inspection.VisitStatus;
import anlan.inspection.Visits;
import anlan.kernel.Refused;
import anlan.law.Deadlines;
import anlan.mandate.Duties;
import anlan.mandate.Guard;
import anlan.mandate.NewDuty;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The measures ordered on the spot (现场处理措施): in force until a review agrees that work goes on. */
@Service
@Transactional
public class Measures {

    private static final String REVIEW = "REVIEW_RESUMPTION";

    private final MeasureStore store;
    private final OrderReader orders;
    private final OrderStore orderStore;
    private final Visits visits;
    private final Duties duties;
    private final Deadlines deadlines;
    private final Offices offices;
    private final MeasurePapers papers;
    private final Guard guard;
    private final Permissions permissions;
    private final Me me;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Measures(MeasureStore store, OrderReader orders, OrderStore orderStore, Visits visits, Duties duties,
            Deadlines deadlines, Offices offices, MeasurePapers papers, Guard guard, Permissions permissions, Me me,
            ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.orders = orders;
        this.orderStore = orderStore;
        this.visits = visits;
        this.duties = duties;
        this.deadlines = deadlines;
        this.offices = offices;
        this.papers = papers;
        this.guard = guard;
        this.permissions = permissions;
        this.me = me;
        this.events = events;
        this.clock = clock;
    }

    /** The enterprise asks to resume, or an officer notes that it did. */
    public void apply(MeasureId id, String words) {
        permissions.require(me.get().isEnterprise() ? "enterprise.own" : "order.reinspect");
        var measure = require(id);
        measure.apply(today(), words);
        store.save(measure);
        var decider = offices.decider(measure.agency).map(anlan.organization.OfficerId::new).orElse(null);
        duties.start(NewDuty.of(REVIEW, id, "审查恢复生产经营：" + measure.where.enterpriseName())
                .cause(today().toString())
                .by(deadlines.inForce(today(), "D36").code(), today())
                .owner(decider, measure.agency)
                .about(new EnterpriseId(measure.territory))
                .link("/visits/" + measure.visit)
                .basis("law:hazard-removal", "逾期未审查"));
        events.publishEvent(new ResumptionRequested(id, new EnterpriseId(measure.territory), List.of(new VisitId(measure.visit)), clock.instant()));
    }

    /** What two or more officers saw when they checked on the spot (恢复前核查). */
    public void check(MeasureId id, LocalDate day, List<UUID> checkers, String finding) {
        permissions.require("order.reinspect");
        var measure = require(id);
        if (!checkers.contains(me.person())) {
            throw new Refused("核查情况由参加核查的执法人员登记。").at("officers");
        }
        measure.check(day, checkers, finding, today());
        guard.require(HazardPower.RESUME.byTwo(measure.agency, measure.territory, day, checkers));
        store.save(measure);
        events.publishEvent(new ResumptionChecked(id, new EnterpriseId(measure.territory), day, measure.finding,
                List.of(new VisitId(measure.visit)), clock.instant()));
    }

    /** Agrees that work goes on, or not (审查同意); the answer is a paper. */
    public void review(MeasureId id, boolean agreed, String opinion) {
        permissions.require("order.extend");
        var measure = require(id);
        if (!offices.deciders(measure.agency).contains(me.person())) {
            throw new Refused("恢复生产经营由作出决定单位的负责人审查。", "law:hazard-removal");
        }
        measure.review(agreed, me.person(), opinion, today());
        var warrant = guard.require(HazardPower.RESUME.byOne(measure.agency, measure.territory, today(), me.person()));
        measure.resumptionPaper = papers.issueResumption(measure, agreed, warrant.cited(), me.name()).id().value();
        store.save(measure);
        duties.done(REVIEW, id);
        events.publishEvent(new ResumptionReviewed(id, new EnterpriseId(measure.territory), agreed, List.of(new VisitId(measure.visit)), clock.instant()));
        if (agreed) {
            settle(measure);
        }
    }

    private void settle(OnSiteMeasure measure) {
        var visit = new VisitId(measure.visit);
        if (visits.find(visit).filter(v -> v.status() == VisitStatus.MEASURE_IN_FORCE).isPresent()) {
            boolean open = orders.ofVisit(measure.visit).flatMap(o -> orderStore.findById(new OrderId(o)))
                    .filter(o -> o.status != OrderStatus.PASSED).isPresent();
            visits.settle(visit, open ? VisitStatus.ORDER_ISSUED : VisitStatus.CLOSED, "审查同意恢复");
        }
    }

    @Transactional(readOnly = true)
    public List<MeasureView> ofVisit(UUID visit) {
        return store.findByVisit(visit).stream().map(MeasureView::of).toList();
    }

    private OnSiteMeasure require(MeasureId id) {
        return store.findById(id).orElseThrow(() -> new Refused("没有这项现场处理措施，或者您无权查看。"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
