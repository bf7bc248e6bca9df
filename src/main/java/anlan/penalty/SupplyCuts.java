package anlan.penalty;

import anlan.enterprise.EnterpriseId;
import anlan.enterprise.Enterprises;
import anlan.hazard.HazardLevel;
import anlan.hazard.HazardRow;
import anlan.hazard.Hazards;
import anlan.hazard.MeasureStatus;
import anlan.hazard.MeasureView;
import anlan.hazard.Measures;
import anlan.inspection.SiteMeasure;
import anlan.inspection.VisitId;
import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.law.Deadlines;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cuts of power and civil explosives (停止供电、停止供应民用爆炸物品): only against a unit that does not obey a stop decision about a major hazard. */
@Service
@Transactional
public class SupplyCuts {

    private static final int MOST = 1000;

    private final CaseDesk desk;
    private final SupplyCutSteps steps;
    private final SupplyCutPapers papers;
    private final CoercionHours hours;
    private final Deadlines deadlines;
    private final Enterprises enterprises;
    private final Hazards hazards;
    private final Measures measures;

    SupplyCuts(CaseDesk desk, SupplyCutSteps steps, SupplyCutPapers papers, CoercionHours hours, Deadlines deadlines, Enterprises enterprises,
            Hazards hazards, Measures measures) {
        this.desk = desk;
        this.steps = steps;
        this.papers = papers;
        this.hours = hours;
        this.deadlines = deadlines;
        this.enterprises = enterprises;
        this.hazards = hazards;
        this.measures = measures;
    }

    /** Major hazards of the unit that are not put right. */
    @Transactional(readOnly = true)
    public List<HazardRow> majorHazards(UUID enterprise) {
        return hazards.ofEnterprise(enterprise, MOST).stream().filter(h -> h.level() == HazardLevel.MAJOR && h.closedOn() == null).toList();
    }

    /** Stop decisions on the unit that are in force: what may be disobeyed. */
    @Transactional(readOnly = true)
    public List<MeasureView> stops(UUID enterprise) {
        return majorHazards(enterprise).stream().map(HazardRow::visit).distinct().flatMap(v -> measures.ofVisit(v).stream())
                .filter(m -> m.status() != MeasureStatus.LIFTED && m.kinds().stream().anyMatch(k -> k != SiteMeasure.WITHDRAW)).toList();
    }

    public SupplyCutId propose(NewSupplyCut wanted) {
        desk.may("case.handle");
        desk.requireTeam(wanted.officers());
        if (!wanted.officers().contains(desk.me())) {
            throw new Refused("由参加实施的执法人员报批。", Basis.TWO_OFFICERS.key()).at("officers");
        }
        CaseDesk.required(wanted.supplier(), "请填写供应单位。", "supplier");
        CaseDesk.required(wanted.refusal(), "请写明拒不执行决定的事实和证据。", "refusal");
        CaseDesk.required(wanted.danger(), "请写明发生生产安全事故的现实危险。", "danger");
        CaseDesk.required(wanted.safety(), "停止供应应当在保证安全的前提下采取，请写明安全保障。", "safety");
        if (!wanted.noHomes()) {
            throw new Refused("不得对居民生活采取停止供电等方式，请核对并确认。", Basis.COERCION_HOURS.key()).at("noHomes");
        }
        requireUrged(wanted);
        var hazard = majorHazards(wanted.enterprise()).stream().filter(h -> h.id().value().equals(wanted.hazard())).findFirst()
                .orElseThrow(() -> new Refused("停止供应只针对存在重大事故隐患的单位，请选择没有消除的重大事故隐患。", Basis.SUPPLY_CUT.key()).at("hazard"));
        var stop = stops(wanted.enterprise()).stream().filter(m -> m.id().value().equals(wanted.measure())).findFirst()
                .orElseThrow(() -> new Refused("应当先作出停产停业、停止施工或者停止使用的决定，单位拒不执行的才能停止供应。", Basis.SUPPLY_CUT.key()).at("measure"));
        var held = draft(wanted, hazard, stop);
        steps.requirePower(held);
        desk.records.add(held);
        steps.ask(held);
        steps.tell(held, SupplyCutStatus.PROPOSED, "报批" + held.kind.label() + "：" + held.supplier, "", Basis.SUPPLY_CUT.key(),
                List.<Identifier>of(hazard.id(), stop.id(), new VisitId(hazard.visit())));
        return held.id;
    }

    /** A letter that was sent already is named with its day; otherwise it follows the approval. */
    private void requireUrged(NewSupplyCut wanted) {
        var urged = wanted.urgedOn();
        if (urged == null && wanted.urging().isBlank()) {
            return;
        }
        if (urged == null || urged.isAfter(desk.today())) {
            throw Basis.ENFORCEMENT.refuse("请填写催告书送达的日期，不能晚于今天。").at("urgedOn");
        }
        if (wanted.urging().isBlank()) {
            throw Basis.ENFORCEMENT.refuse("请填写催告书的文号、期限，和期满仍不履行的情况。").at("urging");
        }
    }

    private SupplyCut draft(NewSupplyCut wanted, HazardRow hazard, MeasureView stop) {
        var unit = enterprises.view(new EnterpriseId(wanted.enterprise()));
        var held = new SupplyCut();
        held.id = SupplyCutId.fresh();
        held.territory = unit.id().value();
        held.division = unit.division();
        held.supervisor = unit.supervisor();
        held.enterpriseName = unit.name();
        held.enterpriseCode = unit.code();
        held.address = unit.address();
        held.leader = unit.leader();
        held.town = unit.placeName();
        held.officer = desk.me();
        held.officers = wanted.officers().stream().distinct().toList();
        held.officerNames = held.officers.stream().map(desk.offices::name).collect(Collectors.joining("、"));
        held.agency = desk.offices.officer(desk.me(), desk.today()).agency();
        held.kind = wanted.kind();
        held.supplier = wanted.supplier().strip();
        held.hazard = hazard.id().value();
        held.hazardText = hazard.problem();
        held.measure = stop.id().value();
        held.measureNumber = stop.number();
        held.refusal = wanted.refusal().strip();
        held.danger = wanted.danger().strip();
        held.safety = wanted.safety().strip();
        held.emergency = wanted.emergency().strip();
        held.urgedOn = wanted.urgedOn();
        held.urging = wanted.urging().strip();
        held.status = SupplyCutStatus.PROPOSED;
        held.proposedAt = desk.now();
        return held;
    }

    /** The principal head himself approves, or not. */
    public void decide(SupplyCutId id, boolean granted, String opinion) {
        desk.may("case.decide");
        var held = steps.get(id);
        steps.requirePrincipal(held);
        var before = held.status;
        held.decide(granted, desk.me(), CaseDesk.required(opinion, "请填写审批意见。", "opinion"), desk.now());
        var paper = papers.approval(held, granted);
        steps.done(held, SupplyCutSteps.APPROVE);
        steps.keep(held, before, (granted ? "批准" : "不予批准") + held.kind.label(), paper.number(), Basis.SUPPLY_CUT.key());
    }

    /** Urges the unit in writing to obey by a day (催告书), before anything is enforced. */
    public void urge(SupplyCutId id, LocalDate until, String receiver) {
        var held = steps.mine(id);
        CaseDesk.required(receiver, "请填写生产经营单位签收人。", "receiver");
        if (until.isBefore(desk.today())) {
            throw new Refused("履行期限不能早于今天。").at("until");
        }
        steps.requirePower(held);
        var before = held.status;
        held.urge(desk.today(), until);
        var paper = papers.urging(held);
        papers.deliver(paper, receiver.strip(), desk.now());
        held.urging = "催告书" + paper.number() + "，限" + PaperDesk.date(until) + "以前履行";
        steps.keep(held, before, "书面催告履行决定，限 " + until + " 以前履行", paper.number(), Basis.COERCION_URGING.key());
    }

    /**
     * Decides to enforce (强制执行决定书) and tells supplier and unit in writing from when; power at least so many hours before, and not by night or on a holiday, save emergencies.
     *
     * @param heard how the term of the urging letter ended, and what was answered to what the unit said
     */
    public void tell(SupplyCutId id, LocalDateTime from, String receiver, String supplierReceiver, String heard) {
        var held = steps.mine(id);
        held.requireUrged(desk.today());
        if (held.urgeUntil != null) {
            held.urging += "；" + CaseDesk.required(heard, "请写明催告期满的履行情况，和对陈述、申辩的复核。", "heard");
        }
        CaseDesk.required(receiver, "请填写生产经营单位签收人。", "receiver");
        CaseDesk.required(supplierReceiver, "请填写供应单位签收人。", "supplierReceiver");
        var now = desk.local(desk.now());
        if (from.isBefore(now.minusMinutes(1))) {
            throw new Refused("停止时间不能早于现在。").at("from");
        }
        if (!held.isEmergency()) {
            requireTime(held, from, now);
        }
        steps.requirePower(held);
        var before = held.status;
        held.tell(desk.instant(from), desk.now(), receiver.strip(), supplierReceiver.strip());
        var decision = papers.decision(held);
        papers.deliver(decision, held.receiver, desk.now());
        held.decisionNumber = decision.number();
        var toSupplier = papers.toSupplier(held);
        var toUnit = papers.toUnit(held);
        papers.deliver(toSupplier, held.supplierReceiver, desk.now());
        papers.deliver(toUnit, held.receiver, desk.now());
        held.supplierNumber = toSupplier.number();
        held.number = toUnit.number();
        steps.keep(held, before, "决定强制执行（" + held.decisionNumber + "），书面通知" + held.kind.label() + "，自 " + PaperDesk.moment(from) + "起", held.number, Basis.SUPPLY_CUT_NOTICE.key());
    }

    private void requireTime(SupplyCut held, LocalDateTime from, LocalDateTime now) {
        try {
            if (held.kind == SupplyKind.POWER) {
                var latest = deadlines.compute("D22", from, 0, List.of()).last();
                Basis.SUPPLY_CUT_NOTICE.require(!now.isAfter(latest), "停止供电应当提前通知生产经营单位：" + PaperDesk.moment(from) + "停止的，最迟在 " + PaperDesk.moment(latest) + "通知。");
            }
            hours.require(from);
        } catch (Refused refused) {
            throw refused.at("from");
        }
    }

    /** The supplier stopped the supply. */
    public void confirm(SupplyCutId id, LocalDateTime at) {
        var held = steps.mine(id);
        if (at.isAfter(desk.local(desk.now()).plusMinutes(1))) {
            throw new Refused("时间不能晚于现在。").at("at");
        }
        var before = held.status;
        held.confirm(desk.instant(at));
        steps.keep(held, before, held.kind.label(), held.supplierNumber, Basis.SUPPLY_CUT.key());
    }

    /** The unit obeys: from now on the cut must be lifted. */
    public void obey(SupplyCutId id, String how) {
        var held = steps.mine(id);
        var before = held.status;
        held.obey(CaseDesk.required(how, "请写明履行决定、消除隐患的情况。", "note"), desk.now());
        steps.mustLift(held);
        steps.keep(held, before, "生产经营单位履行决定", "", Basis.SUPPLY_CUT_NOTICE.key());
    }

    public void lift(SupplyCutId id, String how) {
        var held = steps.mine(id);
        var before = held.status;
        held.lift(CaseDesk.required(how, "请写明解除情况和供应单位的接收人。", "note"), desk.now());
        steps.done(held, SupplyCutSteps.LIFT);
        steps.keep(held, before, "解除" + held.kind.label(), held.supplierNumber, Basis.SUPPLY_CUT_NOTICE.key());
    }
}
