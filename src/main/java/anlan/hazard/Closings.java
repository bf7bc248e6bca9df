package anlan.hazard;

import anlan.enterprise.EnterpriseId;
import anlan.inspection.Finding;
import anlan.inspection.Handling;
import anlan.inspection.SignedVisit;
import anlan.inspection.Signing;
import anlan.inspection.SiteMeasure;
import anlan.inspection.VisitId;
import anlan.inspection.VisitStatus;
import anlan.inspection.VisitView;
import anlan.inspection.Visits;
import anlan.kernel.Refused;
import anlan.mandate.Guard;
import anlan.platform.document.PaperView;
import anlan.platform.document.form.ServiceWay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of a visit on the site (一次签署，全部文书): one signing makes the record, opens the hazards, orders measures and
 * rectification, hands the papers over and starts the clocks; all of it in one transaction, or none.
 */
@Service
@Transactional
public class Closings {

    private final Visits visits;
    private final HazardStore hazards;
    private final OrderStore orders;
    private final MeasureStore measures;
    private final OrderPapers papers;
    private final OrderDuties duties;
    private final Transfers transfers;
    private final Guard guard;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Closings(Visits visits, HazardStore hazards, OrderStore orders, MeasureStore measures, OrderPapers papers,
            OrderDuties duties, Transfers transfers, Guard guard, ApplicationEventPublisher events, Clock clock) {
        this.visits = visits;
        this.hazards = hazards;
        this.orders = orders;
        this.measures = measures;
        this.papers = papers;
        this.duties = duties;
        this.transfers = transfers;
        this.guard = guard;
        this.events = events;
        this.clock = clock;
    }

    /** What came of a signing. */
    private record Outcome(@Nullable OnSiteMeasure measure, @Nullable RectificationOrder order, List<PaperView> papers) {}

    public void sign(VisitId id, Signing signing, OnSpotService service) {
        var signed = visits.sign(id, signing);
        if (signed.already()) {
            return;
        }
        var found = open(signed);
        var outcome = decide(signed, signing, found);
        if (!outcome.papers.isEmpty()) {
            handOver(signed.visit(), signing, service, outcome);
        }
        if (signed.findings().stream().anyMatch(f -> f.handling() == Handling.TRANSFER)) {
            transfers.owe(signed.visit());
        }
        settle(signed, outcome);
    }

    /** Everything that the signing will make, as it would look: the record, then what follows from the findings. */
    @Transactional(readOnly = true)
    public Map<String, String> previews(VisitId id, List<Finding> findings) {
        var visit = visits.view(id);
        var previews = new LinkedHashMap<String, String>();
        previews.put("现场检查记录", visits.preview(id));
        var stopping = findings.stream().filter(f -> !f.measures().isEmpty()).toList();
        var ordered = findings.stream().filter(f -> f.handling() == Handling.ORDER).toList();
        if (!stopping.isEmpty()) {
            previews.put("现场处理措施决定书", papers.previewMeasure(visit, stopping));
        }
        if (!ordered.isEmpty()) {
            previews.put("责令限期整改指令书", papers.previewOrder(visit, ordered));
        }
        return previews;
    }

    /** What the papers of a signing would cite (依据). */
    public record Basis(String order, String measure) {}

    @Transactional(readOnly = true)
    public Basis basis(String agency, LocalDate day) {
        return new Basis(guard.cited(HazardPower.ORDER.code(), agency, day), guard.cited(HazardPower.MEASURE.code(), agency, day));
    }

    private Map<Finding, Hazard> open(SignedVisit signed) {
        var visit = signed.visit();
        var where = where(visit);
        var found = new LinkedHashMap<Finding, Hazard>();
        for (var finding : signed.findings()) {
            var fact = new Hazard.FoundFact(finding.id().value(), today(), finding.problem(), finding.place(),
                    finding.provision(), finding.basis(), finding.violation(), finding.requirement(), finding.major(),
                    finding.majorGround());
            var hazard = Hazard.found(visit.enterprise(), visit.division(), visit.supervisor(), where, visit.id().value(), fact);
            switch (finding.handling()) {
                case ORDER -> hazard.order(Objects.requireNonNull(finding.due()));
                case CORRECTED -> hazard.correctedOnSpot(today());
                case TRANSFER -> hazard.transfer();
            }
            found.put(finding, hazards.save(hazard));
            tell(visit, hazard, finding);
        }
        return found;
    }

    private void tell(VisitView visit, Hazard hazard, Finding finding) {
        var enterprise = new EnterpriseId(visit.enterprise());
        events.publishEvent(new HazardFound(hazard.id, enterprise, hazard.level, hazard.problem, List.of(visit.id(), finding.id()), clock.instant()));
        if (finding.handling() == Handling.CORRECTED) {
            events.publishEvent(new HazardClosed(hazard.id, enterprise, true, List.of(visit.id()), clock.instant()));
        }
    }

    private Outcome decide(SignedVisit signed, Signing signing, Map<Finding, Hazard> found) {
        var issued = new ArrayList<PaperView>();
        var stopping = signed.findings().stream().filter(f -> !f.measures().isEmpty()).toList();
        var ordered = signed.findings().stream().filter(f -> f.handling() == Handling.ORDER).toList();
        var measure = stopping.isEmpty() ? null : stop(signed, signing, stopping, issued);
        var order = ordered.isEmpty() ? null : order(signed, signing, ordered, found, issued);
        return new Outcome(measure, order, issued);
    }

    private OnSiteMeasure stop(SignedVisit signed, Signing signing, List<Finding> findings, List<PaperView> issued) {
        var visit = signed.visit();
        var warrant = guard.require(HazardPower.MEASURE.byTwo(visit.agency(), visit.enterprise(), today(), visit.scheme().officers()));
        var id = MeasureId.fresh();
        var paper = papers.issueMeasure(id, visit, signed.record().number(), warrant.cited(), findings, signing);
        var kinds = OrderPapers.kinds(findings);
        var object = findings.stream().map(Finding::measureObject).distinct().collect(Collectors.joining("、"));
        var measure = measures.save(OnSiteMeasure.order(id, issue(visit), kinds, object, paper.number(), paper.id().value()));
        issued.add(paper);
        events.publishEvent(new MeasureOrdered(id, new EnterpriseId(visit.enterprise()),
                kinds.stream().map(SiteMeasure::label).collect(Collectors.joining("、")), object, paper.number(), List.of(visit.id()), clock.instant()));
        return measure;
    }

    private RectificationOrder order(
            SignedVisit signed, Signing signing, List<Finding> findings, Map<Finding, Hazard> found, List<PaperView> issued) {
        var visit = signed.visit();
        var warrant = guard.require(HazardPower.ORDER.byTwo(visit.agency(), visit.enterprise(), today(), visit.scheme().officers()));
        var id = OrderId.fresh();
        var paper = papers.issueOrder(id, visit, signed.record().number(), warrant.cited(), findings, signing);
        var items = findings.stream().map(f -> OrderItem.of(Objects.requireNonNull(found.get(f)), Objects.requireNonNull(f.due()))).toList();
        var order = orders.save(RectificationOrder.issue(id, issue(visit), paper.number(), paper.id().value(), items));
        issued.add(paper);
        var sources = new ArrayList<anlan.kernel.Identifier>(List.of(visit.id()));
        findings.forEach(f -> sources.add(Objects.requireNonNull(found.get(f)).id));
        events.publishEvent(new OrderIssued(id, new EnterpriseId(visit.enterprise()), paper.number(), items.size(), order.due, sources, clock.instant()));
        return order;
    }

    private void handOver(VisitView visit, Signing signing, OnSpotService service, Outcome outcome) {
        var order = outcome.order;
        if (service.served()) {
            var refused = signing.party().isRefused();
            if (refused && (service.witness() == null || service.witness().isBlank())) {
                throw new Refused("当事人拒绝签收的，留置送达应当有见证人，请填写见证人姓名。").at("witness");
            }
            var receipt = new Receipt(refused ? ServiceWay.LEFT : ServiceWay.DIRECT, clock.instant(),
                    Objects.requireNonNull(visit.facts()).place(), signing.party().name(), null, signing.party().refusal(),
                    refused ? service.witness() : null);
            var where = OrderPapers.Where.of(order == null ? visit.id() : order.id, visit);
            papers.serve(where, outcome.papers, receipt, papers.officers(visit, signing), papers.party(signing));
            if (order != null) {
                order.serve(today(), receipt.way().label(), today());
                duties.run(orders.save(order));
                events.publishEvent(new OrderServed(order.id, new EnterpriseId(order.territory), receipt.way().label(), today(), List.of(visit.id()), clock.instant()));
            }
        } else if (order != null) {
            duties.askService(order);
        }
    }

    private void settle(SignedVisit signed, Outcome outcome) {
        var findings = signed.findings();
        var status = outcome.measure != null ? VisitStatus.MEASURE_IN_FORCE
                : outcome.order != null ? VisitStatus.ORDER_ISSUED
                : findings.stream().anyMatch(f -> f.handling() == Handling.TRANSFER) ? VisitStatus.TRANSFERRED
                : findings.isEmpty() ? VisitStatus.CLOSED : VisitStatus.CORRECTED_ON_SPOT;
        visits.settle(signed.visit().id(), status, findings.isEmpty() ? "未发现问题" : "发现问题 " + findings.size() + " 项");
    }

    private RectificationOrder.Issue issue(VisitView visit) {
        return new RectificationOrder.Issue(visit.enterprise(), visit.division(), visit.supervisor(), where(visit),
                visit.id().value(), visit.agency(), visit.team().getFirst().officer(), today(), clock.instant());
    }

    private static Hazard.Where where(VisitView visit) {
        var subject = visit.subject();
        return new Hazard.Where(subject.enterpriseName(), subject.enterpriseCode(), subject.trade(), subject.tradeName(), subject.town());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
