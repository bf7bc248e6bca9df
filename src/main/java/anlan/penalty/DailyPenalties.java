package anlan.penalty;

import anlan.hazard.OrderView;
import anlan.hazard.Orders;
import anlan.kernel.Identifier;
import anlan.kernel.Money;
import anlan.kernel.Refused;
import anlan.law.Fines;
import anlan.law.PenaltyStage;
import anlan.law.Worked;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The penalty day by day (按日连续处罚): a case of its own, opened from the fine that was not heeded, through the whole procedure. */
@Service
@Transactional
public class DailyPenalties {

    private static final String SAFETY_LAW = "安全生产法";
    private static final int MOST = 200;

    private final CaseDesk desk;
    private final LawDesk law;
    private final DecisionFate fate;
    private final Cases cases;
    private final Orders orders;

    DailyPenalties(CaseDesk desk, LawDesk law, DecisionFate fate, Cases cases, Orders orders) {
        this.desk = desk;
        this.law = law;
        this.fate = fate;
        this.cases = cases;
        this.orders = orders;
    }

    /** What is not corrected, and by which re-inspection that was found (拒不改正). */
    public record Refusal(Set<UUID> offences, @Nullable UUID reinspection, String words) {

        public Refusal {
            offences = Set.copyOf(offences);
        }
    }

    /** A re-inspection that found something not corrected (复查不合格). */
    public record Failed(UUID reinspection, UUID order, String number, LocalDate orderedOn, LocalDate day) {

        public String label() {
            return number + "　" + orderedOn + " 责令改正，" + day + " 复查不合格";
        }
    }

    /** The re-inspections of this unit that failed after the fine was served, the latest first. */
    @Transactional(readOnly = true)
    public List<Failed> refusals(CaseId id, UUID decisionId) {
        var decision = decision(desk.records.get(id), decisionId);
        var served = Objects.requireNonNull(decision.servedOn());
        return orders.ofEnterprise(desk.records.get(id).territory, MOST).stream().map(o -> orders.view(o.id())).flatMap(o -> o.rechecks().stream()
                        .filter(r -> r.failed() > 0 && r.day().isAfter(served)).map(r -> failed(o, r)))
                .sorted(java.util.Comparator.comparing(Failed::day).reversed()).toList();
    }

    private static Failed failed(OrderView order, OrderView.Recheck recheck) {
        return new Failed(recheck.id().value(), order.id().value(), order.number(), order.issuedOn(), recheck.day());
    }

    /** The acts of a decision that may be punished day by day, with their fines. */
    @Transactional(readOnly = true)
    public List<Offence> acts(CaseId id, UUID decisionId) {
        var decision = decision(desk.records.get(id), decisionId);
        return desk.records.of(id, Offence.class).stream().filter(o -> o.party().equals(decision.party()) && o.decidedFine() != null && o.decidedFine().signum() > 0)
                .filter(o -> law.violation(o.violation(), o.actEnded()).law().equals(SAFETY_LAW)).toList();
    }

    private Decision decision(PenaltyCase held, UUID decisionId) {
        var decision = fate.standing(held.id).stream().filter(d -> d.id().equals(decisionId)).findFirst()
                .orElseThrow(() -> new Refused("没有这份决定，或者它已被变更、撤销。", Basis.DAILY.key()));
        Basis.DAILY.require(decision.kind() == Decision.Kind.PENALISE && decision.fine().signum() > 0 && decision.servedOn() != null,
                "只有受到罚款处罚、决定书已经送达的，才能按日连续处罚。");
        Basis.DAILY.require(desk.records.require(decision.party(), Party.class, "名当事人").isUnit(), "按日连续处罚只对生产经营单位。");
        Basis.DAILY.require(desk.records.of(held.id, DailyPenalty.class).isEmpty(), "按日连续处罚决定不再作为按日计罚的基数，请从原处罚决定办理。");
        return decision;
    }

    /** Opens the case: a lead whose acts, days and sum are fixed by what was fined, ordered and found. */
    public CaseId open(CaseId id, UUID decisionId, Refusal refusal) {
        var held = desk.handle(id);
        held.status.require("按日连续处罚", CaseStatus.SERVED, CaseStatus.DEFERRED, CaseStatus.OVERDUE, CaseStatus.URGED, CaseStatus.COURT_APPLIED,
                CaseStatus.COURT_EXECUTION, CaseStatus.SUSPENDED, CaseStatus.EXECUTED, CaseStatus.CLOSED);
        var decision = decision(held, decisionId);
        var failed = refusals(id, decisionId).stream().filter(f -> f.reinspection().equals(refusal.reinspection())).findFirst()
                .orElseThrow(() -> Basis.DAILY.refuse("请选择罚款决定送达以后、发现拒不改正的复查。").at("reinspection"));
        var acts = acts(id, decisionId).stream().filter(o -> refusal.offences().contains(o.id())).toList();
        if (acts.isEmpty()) {
            throw Basis.DAILY.refuse("请勾选拒不改正的违法行为；按日计罚的只能是违反安全生产法、已经罚款的行为。").at("offences");
        }
        var words = CaseDesk.required(refusal.words(), "请写明复查发现拒不改正的事实和证据。", "words");
        requireUnchanged(held, decision);
        var opened = cases.open(new NewLead(held.territory, CaseSource.REINSPECTION, null, "复查 " + failed.day() + "，" + failed.number(),
                held.cause + "，拒不改正（按日连续处罚）", failed.day(), null, words, held.harm), second(held));
        var party = desk.records.of(opened, Party.class).getFirst();
        acts.forEach(act -> punish(opened, party, held, decision, failed, act));
        var lead = desk.records.lock(opened);
        desk.step(lead, lead.status, "按日连续处罚：" + decision.number(), failed.number(), Basis.DAILY.key(), words, List.of(held.id));
        return opened;
    }

    /** Where a review or a correction changed the sum, nobody can say what is left of each act. */
    private void requireUnchanged(PenaltyCase held, Decision decision) {
        var sum = desk.records.of(held.id, Offence.class).stream().filter(o -> o.party().equals(decision.party()) && o.decidedFine() != null).map(Offence::decidedFine)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Basis.DAILY.require(sum.compareTo(decision.fine()) == 0, "原罚款已经变更为 " + new Money(decision.fine()) + " 元，各行为的原处罚数额不能确定，不能按日计算。");
    }

    private UUID second(PenaltyCase held) {
        return desk.investigators(held.id).stream().filter(o -> !o.equals(desk.me())).findFirst()
                .orElseThrow(() -> Basis.TWO_OFFICERS.refuse("本案承办人不足两名。"));
    }

    private void punish(CaseId opened, Party party, PenaltyCase held, Decision decision, Failed failed, Offence act) {
        requireNotCounted(act, failed);
        var daily = Objects.requireNonNull(act.decidedFine());
        var worked = law.daily(new Money(daily), failed.orderedOn(), failed.day());
        var days = worked.answer().days();
        var sum = worked.answer().amount();
        Basis.DAILY.require(worked.known() && days != null && days > 0 && sum != null, unknown(worked));
        var offence = desk.records.add(new Offence(Identifier.fresh(), opened, party.id(), act.violation(), act.act() + "，责令改正并处罚款后拒不改正", failed.day(),
                PenaltyStage.OVERDUE, desk.cited(Basis.DAILY.key()), act.edition(), act.lawVersion(), Objects.requireNonNull(sum).yuan(), "", String.join("", worked.steps()), null));
        desk.records.add(new DailyPenalty(Identifier.fresh(), opened, offence.id(), held.id.value(), decision.id(), decision.number(), act.id(), failed.order(), failed.number(),
                failed.orderedOn(), failed.reinspection(), failed.day(), Objects.requireNonNull(days), daily, sum.yuan(), worked.steps()));
    }

    private static String unknown(Worked<Fines.Daily> worked) {
        return worked.known() ? "没有可以按日计罚的日数：" + String.join("", worked.steps()) : "按日连续处罚的数额不能确定：" + worked.missingText();
    }

    /** No day is punished twice. */
    private void requireNotCounted(Offence act, Failed failed) {
        desk.records.list(DailyPenalty.class, Criteria.where("originalOffence").is(act.id())).stream()
                .filter(d -> desk.records.get(d.penaltyCase()).status != CaseStatus.REJECTED)
                .filter(d -> d.reinspectedOn().isAfter(failed.orderedOn()) && d.orderedOn().isBefore(failed.day())).findFirst().ifPresent(d -> {
                    throw Basis.DAILY.refuse("“" + act.act() + "”自 " + d.firstDay() + " 至 " + d.reinspectedOn() + " 已经按日计罚，应当以其后重新责令改正为起点。").at("reinspection");
                });
    }
}
