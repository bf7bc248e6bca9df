package anlan.penalty;

import anlan.enterprise.EnterpriseId;
import anlan.enterprise.EnterpriseView;
import anlan.enterprise.Enterprises;
import anlan.inspection.VisitId;
import anlan.inspection.Visits;
import anlan.kernel.Identifier;
import anlan.kernel.Money;
import anlan.kernel.Refused;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Penalties decided on the spot (简易程序): made and numbered, handed over, filed with the office. */
@Service
@Transactional
public class SpotDecisions {

    private final CaseDesk desk;
    private final LawDesk law;
    private final SpotGuard guard;
    private final SpotPapers papers;
    private final SpotDuties duties;
    private final SpotSteps steps;
    private final Enterprises enterprises;
    private final Visits visits;

    SpotDecisions(CaseDesk desk, LawDesk law, SpotGuard guard, SpotPapers papers, SpotDuties duties, SpotSteps steps, Enterprises enterprises,
            Visits visits) {
        this.desk = desk;
        this.law = law;
        this.guard = guard;
        this.papers = papers;
        this.duties = duties;
        this.steps = steps;
        this.enterprises = enterprises;
        this.visits = visits;
    }

    /** Decides on the spot; the paper has its number and is printed for signing. */
    public SpotDecisionId decide(NewSpotDecision wanted) {
        desk.may("case.handle");
        desk.requireTeam(wanted.officers());
        if (!wanted.officers().contains(desk.me())) {
            throw new Refused("当场处罚由在场的执法人员本人填写。", Basis.TWO_OFFICERS.key()).at("officers");
        }
        check(wanted);
        var unit = enterprises.view(new EnterpriseId(wanted.enterprise()));
        var made = draft(wanted, unit);
        var applied = guard.require(wanted, made.territory, made.partyName, desk.today());
        guard.requirePower(wanted, made.agency, desk.today());
        made.provision = law.cited(applied);
        made.edition = applied.edition();
        made.lawVersion = applied.version().id().value();
        var paper = papers.issue(made, applied);
        made.number = paper.number();
        made.paper = paper.id().value();
        desk.records.add(made);
        duties.decided(made);
        steps.tell(made, SpotStatus.MADE, "当场作出处罚决定：" + made.partyName + "，" + SpotPapers.content(made), Basis.SIMPLE.key(), sources(made));
        return made.id;
    }

    private void check(NewSpotDecision wanted) {
        CaseDesk.required(wanted.act(), "请写明违法行为。", "act");
        CaseDesk.required(wanted.place(), "请填写地点。", "place");
        CaseDesk.required(wanted.facts(), "请写明违法事实。", "facts");
        if (wanted.actEnded().isAfter(desk.today())) {
            throw new Refused("违法行为终了的日期不能晚于今天。").at("actEnded");
        }
        if (!wanted.defence().isBlank() && wanted.answer().isBlank()) {
            throw new Refused("当事人提出陈述、申辩的，应当当场复核并写明意见。", Basis.HEARD_OUT.key()).at("answer");
        }
        var person = wanted.person();
        if (person != null) {
            CaseDesk.required(person.name(), "请填写当事人姓名。", "personName");
        }
        var visit = wanted.visit();
        if (visit != null && !visits.view(new VisitId(visit)).enterprise().equals(wanted.enterprise())) {
            throw new Refused("这次检查不是对该企业的检查。");
        }
    }

    private SpotDecision draft(NewSpotDecision wanted, EnterpriseView unit) {
        var made = new SpotDecision();
        made.id = SpotDecisionId.fresh();
        made.territory = unit.id().value();
        made.division = unit.division();
        made.supervisor = unit.supervisor();
        made.enterpriseName = unit.name();
        made.enterpriseCode = unit.code();
        made.town = unit.placeName();
        made.visit = wanted.visit();
        made.officer = desk.me();
        made.officers = wanted.officers().stream().distinct().toList();
        made.officerNames = made.officers.stream().map(desk.offices::name).collect(Collectors.joining("、"));
        made.agency = desk.offices.officer(desk.me(), desk.today()).agency();
        party(made, wanted, unit);
        content(made, wanted);
        made.lateRate = law.latePercent(desk.today());
        made.status = SpotStatus.MADE;
        made.decidedAt = desk.now();
        made.decidedOn = desk.today();
        made.blank();
        return made;
    }

    private static void content(SpotDecision made, NewSpotDecision wanted) {
        made.violation = wanted.violation();
        made.act = wanted.act().strip();
        made.actEnded = wanted.actEnded();
        made.place = wanted.place().strip();
        made.facts = wanted.facts().strip();
        made.defence = wanted.defence().strip();
        made.answer = wanted.answer().strip();
        made.warning = wanted.warning();
        made.fine = wanted.fine();
        made.collection = wanted.collection();
        made.collectionNote = wanted.collectionNote().strip();
    }

    private static void party(SpotDecision made, NewSpotDecision wanted, EnterpriseView unit) {
        var person = wanted.person();
        made.kind = wanted.target();
        made.partyName = person == null ? unit.name() : person.name().strip();
        made.partyCode = person == null ? unit.code() : person.identity().strip();
        made.partyLeader = person == null ? unit.leader() : "";
        made.partyPosition = person == null ? "" : person.position().strip();
        made.partyAddress = person == null ? unit.address() : person.address().strip();
        made.partyPhone = person == null ? unit.leaderPhone() : person.phone().strip();
    }

    private static List<Identifier> sources(SpotDecision made) {
        var visit = made.visit;
        return visit == null ? List.of() : List.of(new VisitId(visit));
    }

    /** Handed over where it was made: signed, or the refusal noted with a witness. The terms run from here. */
    public void deliver(SpotDecisionId id, LocalDateTime at, String receiver, String refusal, String witness) {
        var made = steps.mine(id);
        var moment = atLeast(desk.instant(at), made.decidedAt);
        var until = made.isFine() && made.collection == null ? law.lastOf(at.toLocalDate(), "D01", "D71").orElse(null) : null;
        made.deliver(moment, receiver, refusal, witness, until);
        papers.deliver(made.paper, made.receiver, moment);
        duties.done(made, SpotDuties.DELIVER);
        if (until != null) {
            duties.pay(made, at.toLocalDate());
        }
        desk.tell(decided(made));
        steps.keep(made, SpotStatus.MADE, made.refusal.isEmpty() ? "当场交付，" + made.receiver + "签收" : "当场交付，拒绝签收：" + made.refusal, Basis.SPOT_DECISION.key());
    }

    /** It takes effect when it is handed over; before that it may still be voided. */
    private PenaltyDecided decided(SpotDecision made) {
        var content = Decision.content(made.sum(), made.warning ? Sanction.WARNING.label() : "");
        return new PenaltyDecided(made.id, new EnterpriseId(made.territory), made.id.value(), made.isUnit(), made.partyName, made.number, made.act,
                made.provision, content, new Money(made.sum()), desk.offices.organ(made.agency).name(), made.decidedOn, desk.now());
    }

    /** Forms know minutes: the minute of the decision itself is not before it. */
    private static Instant atLeast(Instant typed, Instant decided) {
        return typed.isBefore(decided) && !typed.isBefore(decided.truncatedTo(ChronoUnit.MINUTES)) ? decided : typed;
    }

    /** Takes back one that was not handed over; its number stays taken. */
    public void cancel(SpotDecisionId id, String reason) {
        var made = steps.mine(id);
        made.cancel(CaseDesk.required(reason, "请写明作废的理由。", "reason"));
        papers.cancel(made.paper, made.voidReason);
        duties.dropAll(made, "作废");
        steps.keep(made, SpotStatus.MADE, "作废：" + made.voidReason, Basis.SPOT_DECISION.key());
    }

    /** Reported to the office and filed there (备案). */
    public void file(SpotDecisionId id, String with) {
        var made = steps.mine(id);
        made.file(desk.today(), CaseDesk.required(with, "请填写备案接收人。", "with"));
        duties.done(made, SpotDuties.FILE);
        steps.keep(made, SpotStatus.DELIVERED, "报所属机关备案", Basis.SPOT_FILING.key());
        steps.settle(made);
    }

    /** What may be chosen in the form: the violations of the day. */
    @Transactional(readOnly = true)
    public List<anlan.law.Violation> violations() {
        return law.violationsOn(desk.today());
    }

    /** The limits of today for a form: for a person, for a unit, and for collecting at once. */
    @Transactional(readOnly = true)
    public Limits limits() {
        return guard.limits(desk.today());
    }

    /** The limits of the simple procedure on a day (当场处罚限额); null where the law of the day is not held. */
    public record Limits(@Nullable String person, @Nullable String unit, String collected) {}

    /** The unit a decision is about, for its form. */
    @Transactional(readOnly = true)
    public EnterpriseView unit(UUID enterprise) {
        return enterprises.view(new EnterpriseId(enterprise));
    }
}
