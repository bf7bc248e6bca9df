package anlan.hazard;

import anlan.enterprise.EnterpriseId;
import anlan.inspection.SignatureMark;
import anlan.inspection.VisitId;
import anlan.inspection.VisitStatus;
import anlan.inspection.Visits;
import anlan.kernel.Refused;
import anlan.mandate.Guard;
import anlan.organization.OfficerId;
import anlan.platform.document.PaperView;
import anlan.platform.document.form.Addressee;
import anlan.platform.document.form.ReinspectionOpinionPaper;
import anlan.platform.document.form.ServiceWay;
import anlan.platform.document.form.Signature;
import anlan.platform.file.StoredFile;
import anlan.platform.file.Upload;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The re-inspections (整改复查): two certified officers look at each hazard again; nothing else closes one. */
@Service
@Transactional
public class Reinspections {

    private final OrderStore orders;
    private final OrderReader reader;
    private final HazardStore hazards;
    private final ReinspectionStore store;
    private final Visits visits;
    private final OrderPapers papers;
    private final PhotoWriter photos;
    private final OrderDuties duties;
    private final Offices offices;
    private final Guard guard;
    private final Permissions permissions;
    private final Me me;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reinspections(OrderStore orders, OrderReader reader, HazardStore hazards, ReinspectionStore store, Visits visits,
            OrderPapers papers, PhotoWriter photos, OrderDuties duties, Offices offices, Guard guard,
            Permissions permissions, Me me, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.orders = orders;
        this.reader = reader;
        this.hazards = hazards;
        this.store = store;
        this.visits = visits;
        this.papers = papers;
        this.photos = photos;
        this.duties = duties;
        this.offices = offices;
        this.guard = guard;
        this.permissions = permissions;
        this.me = me;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What was seen of one hazard (复查情况), with its photos: handed in with the form, or stored already. */
    public record Seen(UUID hazard, boolean passed, String finding, List<Upload> photos, List<StoredFile> stored) {

        public Seen {
            photos = List.copyOf(photos);
            stored = List.copyOf(stored);
        }

        public Seen(UUID hazard, boolean passed, String finding, List<Upload> photos) {
            this(hazard, passed, finding, photos, List.of());
        }
    }

    /**
     * A re-inspection as it is handed in (复查记录).
     *
     * @param key made with the form, against a second press of the button
     * @param marks the signature of each officer
     */
    public record Record(
            UUID key, LocalDate day, List<UUID> officers, List<Seen> seen, String unitOpinion,
            Map<UUID, SignatureMark> marks, SignatureMark party) {

        public Record {
            officers = List.copyOf(officers);
            seen = List.copyOf(seen);
            marks = Map.copyOf(marks);
        }
    }

    public void record(OrderId id, Record record) {
        permissions.require("order.reinspect");
        reader.lock(id);
        if (store.findByKey(record.key).isPresent()) {
            return;
        }
        var order = require(id);
        check(record);
        boolean requested = record.seen.stream().anyMatch(s -> order.item(s.hazard).requestedOn() != null);
        var due = order.due;
        order.reinspect(record.seen.stream().collect(Collectors.toMap(Seen::hazard, Seen::passed)), record.day);
        guard.require(HazardPower.REINSPECT.byTwo(order.agency, order.territory, record.day, record.officers));
        var paper = papers.issue(OrderPapers.Where.of(order), opinion(order, record, due, requested));
        var kept = store.save(new Reinspection(ReinspectionId.fresh(), null, id.value(), record.key, record.day, requested,
                record.officers, record.unitOpinion.strip(), paper.id().value(), clock.instant(),
                record.seen.stream().map(s -> new Reinspection.Result(s.hazard, s.passed, s.finding.strip())).toList()));
        var saved = orders.save(order);
        record.seen.forEach(seen -> close(saved, kept, seen));
        handOver(saved, record, paper);
        duties.renew(saved, true, "");
        tell(saved, record, paper);
        if (saved.status == OrderStatus.PASSED) {
            finish(saved);
        }
    }

    /** Who signed has it in his hands; where signing was refused, service is registered when it is done. */
    private void handOver(RectificationOrder order, Record record, PaperView paper) {
        if (record.party.isRefused()) {
            return;
        }
        var receipt = new Receipt(ServiceWay.DIRECT, clock.instant(), order.where.town(), record.party.name(), null, null, null);
        papers.serve(OrderPapers.Where.of(order), List.of(paper), receipt, officers(record), papers.mark(record.party));
    }

    private void check(Record record) {
        if (record.day.isAfter(today())) {
            throw new Refused("复查日期不能晚于今天。").at("day");
        }
        guard.requireTeam(record.officers.stream().map(OfficerId::new).toList(), record.day);
        if (!record.officers.contains(me.person())) {
            throw new Refused("复查意见由参加复查的执法人员填写。").at("officers");
        }
        record.seen.stream().filter(s -> s.finding.isBlank()).findFirst().ifPresent(_ -> {
            throw new Refused("请逐项写明复查情况。", "law:reinspection").at("results");
        });
        record.officers.stream().filter(o -> !record.marks.containsKey(o)).findFirst().ifPresent(_ -> {
            throw new Refused("复查人员应当签名。", "law:reinspection").at("officers");
        });
        if (record.party.isRefused() && record.party.refusal() != null && record.party.refusal().isBlank()) {
            throw new Refused("拒绝签名的，应当写明理由。").at("refusal");
        }
    }

    private ReinspectionOpinionPaper opinion(RectificationOrder order, Record record, LocalDate due, boolean requested) {
        var lines = new ArrayList<ReinspectionOpinionPaper.Recheck>();
        record.seen.forEach(s -> lines.add(new ReinspectionOpinionPaper.Recheck(
                lines.size() + 1, order.item(s.hazard).problem(), s.finding.strip(), s.passed)));
        boolean failed = record.seen.stream().anyMatch(s -> !s.passed);
        return new ReinspectionOpinionPaper(Addressee.unit(order.where.enterpriseName()), order.number, order.issuedOn, due,
                record.day, requested, lines, failed ? "对未完成整改的事项，依法另行处理；整改完成前应当采取安全防范措施。" : null,
                record.unitOpinion.isBlank() ? null : record.unitOpinion.strip(), officers(record), papers.mark(record.party));
    }

    private List<Signature> officers(Record record) {
        return record.officers.stream().map(o -> {
            var named = offices.officer(o, record.day);
            return Signature.officer(named.name(), named.certificateNo(), Objects.requireNonNull(record.marks.get(o)).png(), record.day);
        }).toList();
    }

    private void close(RectificationOrder order, Reinspection kept, Seen seen) {
        var hazard = hazards.findById(new HazardId(seen.hazard)).orElseThrow();
        hazard.awaitReinspection();
        hazard.reinspected(seen.passed, kept.day());
        hazards.save(hazard);
        photos.attach(List.of(seen.hazard), photos.put(seen.photos), "REINSPECTION", clock.instant());
        photos.attach(List.of(seen.hazard), seen.stored, "REINSPECTION", clock.instant());
        var enterprise = new EnterpriseId(order.territory);
        if (seen.passed) {
            events.publishEvent(new HazardClosed(hazard.id, enterprise, false, List.of(order.id), clock.instant()));
        } else {
            openLead(order, kept, hazard);
        }
    }

    private void openLead(RectificationOrder order, Reinspection kept, Hazard hazard) {
        var lead = LeadId.fresh();
        jdbc.sql("""
                insert into hazard.lead (id, hazard, rectification_order, reinspection, violation, opened_on)
                values (:id, :hazard, :order, :reinspection, :violation, :day)
                """)
                .param("id", lead.value()).param("hazard", hazard.id.value()).param("order", order.id.value())
                .param("reinspection", kept.id().value()).param("violation", hazard.violation).param("day", kept.day()).update();
        events.publishEvent(new LeadOpened(lead, new EnterpriseId(order.territory), hazard.problem, List.of(hazard.id, order.id), clock.instant()));
    }

    private void tell(RectificationOrder order, Record record, PaperView paper) {
        int passed = (int) record.seen.stream().filter(Seen::passed).count();
        events.publishEvent(new OrderReinspected(order.id, new EnterpriseId(order.territory), passed, record.seen.size() - passed,
                paper.number(), record.seen.stream().<anlan.kernel.Identifier>map(s -> new HazardId(s.hazard)).toList(), clock.instant()));
    }

    private void finish(RectificationOrder order) {
        var visit = new VisitId(order.visit);
        if (visits.find(visit).filter(v -> v.status() == VisitStatus.ORDER_ISSUED).isPresent()) {
            visits.settle(visit, VisitStatus.CLOSED, "复查全部通过");
        }
    }

    private RectificationOrder require(OrderId id) {
        return orders.findById(id).orElseThrow(() -> new Refused("没有这份指令书，或者您无权查看。"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
