package anlan.penalty;

import anlan.enterprise.EnterpriseId;
import anlan.enterprise.EnterpriseView;
import anlan.enterprise.Enterprises;
import anlan.inspection.VisitId;
import anlan.inspection.Visits;
import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sealings and seizures (查封、扣押): asked for and approved, or done at once where it is urgent; carried out with record, decision and list. */
@Service
@Transactional
public class Sealings {

    private final CaseDesk desk;
    private final SealingSteps steps;
    private final SealingDuties duties;
    private final SealingPapers papers;
    private final Enterprises enterprises;
    private final Visits visits;

    Sealings(CaseDesk desk, SealingSteps steps, SealingDuties duties, SealingPapers papers, Enterprises enterprises, Visits visits) {
        this.desk = desk;
        this.steps = steps;
        this.duties = duties;
        this.papers = papers;
        this.enterprises = enterprises;
        this.visits = visits;
    }

    /** Asks for the approval; an urgent one is carried out first and reported at once. */
    public SealingId propose(NewSealing wanted) {
        desk.may("case.handle");
        desk.requireTeam(wanted.officers());
        if (!wanted.officers().contains(desk.me())) {
            throw new Refused("由参加实施的执法人员报批。", Basis.TWO_OFFICERS.key()).at("officers");
        }
        check(wanted);
        var held = draft(wanted);
        var items = items(held, wanted.items());
        steps.requireNotSealed(held, items);
        steps.requirePower(held, held.ground.power(), held.kind.label());
        var done = wanted.done();
        held.status = done == null ? SealingStatus.PROPOSED : SealingStatus.URGENT;
        desk.records.add(held);
        items.forEach(desk.records::add);
        steps.tell(held, held.status, (done == null ? "报批" : "情况紧急，当场实施") + held.kind.label() + "：" + held.ground.label(), "", Basis.COERCION_STEPS.key(), sources(held));
        var head = steps.approvers(held).stream().findFirst().orElse(null);
        if (done == null) {
            duties.ask(held, head, desk.today());
        } else {
            execute(held, items, done);
            duties.askUrgent(held, head, done.from());
        }
        return held.id;
    }

    private static List<SealedItem> items(Sealing held, List<NewSealing.Item> listed) {
        return IntStream.range(0, listed.size()).mapToObj(at -> new SealedItem(Identifier.fresh(), held.id.value(), at, listed.get(at).name().strip(),
                listed.get(at).quantity().strip(), listed.get(at).state().strip(), listed.get(at).place().strip())).toList();
    }

    private void check(NewSealing wanted) {
        CaseDesk.required(wanted.facts(), "请写明事实和理由。", "facts");
        if (!wanted.ground().allows(wanted.kind())) {
            throw new Refused(wanted.ground().isPlace() ? "场所只能查封，不能扣押。" : "这类财物依法扣押，场所才予以查封。", wanted.ground().basis()).at("kind");
        }
        if (wanted.items().isEmpty() || wanted.items().stream().anyMatch(i -> i.name().isBlank() || i.quantity().isBlank() || i.place().isBlank())) {
            throw new Refused("请列明每件财物、设施或者场所的名称、数量和地点。", Basis.SEALING_DECISION.key()).at("items");
        }
        if (!wanted.related()) {
            throw new Refused("与违法行为无关的、个人及其所扶养家属的生活必需品、已被其他国家机关查封的，不得查封、扣押。请核对并确认。", Basis.SEALING_SCOPE.key()).at("related");
        }
        var visit = wanted.visit();
        if (visit != null && !visits.view(new VisitId(visit)).enterprise().equals(wanted.enterprise())) {
            throw new Refused("这次检查不是对该企业的检查。");
        }
        if (wanted.penaltyCase() != null) {
            steps.requireCase(wanted.penaltyCase(), wanted.enterprise());
        }
    }

    private Sealing draft(NewSealing wanted) {
        var unit = enterprises.view(new EnterpriseId(wanted.enterprise()));
        var held = new Sealing();
        held.id = SealingId.fresh();
        held.territory = unit.id().value();
        held.division = unit.division();
        held.supervisor = unit.supervisor();
        held.enterpriseName = unit.name();
        held.enterpriseCode = unit.code();
        held.address = unit.address();
        held.leader = unit.leader();
        held.town = unit.placeName();
        held.visit = wanted.visit();
        held.penaltyCase = wanted.penaltyCase();
        held.officer = desk.me();
        held.officers = wanted.officers().stream().distinct().toList();
        held.officerNames = held.officers.stream().map(desk.offices::name).collect(Collectors.joining("、"));
        held.agency = desk.offices.officer(desk.me(), desk.today()).agency();
        held.kind = wanted.kind();
        held.ground = wanted.ground();
        held.facts = wanted.facts().strip();
        held.proposedAt = desk.now();
        return held;
    }

    private static List<Identifier> sources(Sealing held) {
        var visit = held.visit;
        return visit == null ? List.of() : List.of(new VisitId(visit));
    }

    /** A head of the organ approves, or not; for hazardous chemicals the principal head. */
    public void decide(SealingId id, boolean granted, String opinion) {
        desk.may("case.decide");
        var held = steps.get(id);
        steps.requireApprover(held);
        steps.requireHead(held, held.ground.power(), "审批" + held.kind.label());
        var before = held.status;
        held.decide(granted, desk.me(), CaseDesk.required(opinion, "请填写审批意见。", "opinion"), desk.now(), desk.today());
        var paper = papers.approval(held, steps.items(held), granted);
        duties.done(held, SealingDuties.APPROVE);
        if (held.status == SealingStatus.MUST_RELEASE) {
            duties.mustRelease(held, desk.today());
        }
        steps.keep(held, before, (granted ? "批准" : "不予批准") + held.kind.label(), paper.number(), before == SealingStatus.URGENT ? Basis.COERCION_URGENT.key() : Basis.COERCION_STEPS.key());
    }

    /** Carries it out on the spot: record, decision and list are handed over at once. */
    public void carryOut(SealingId id, NewSealing.Execution done) {
        var held = steps.mine(id);
        if (held.status != SealingStatus.APPROVED) {
            throw new Refused("实施查封、扣押前应当向机关负责人报告并经批准。", Basis.COERCION_STEPS.key());
        }
        steps.requirePower(held, held.ground.power(), held.kind.label());
        execute(held, steps.items(held), done);
    }

    private void execute(Sealing held, List<SealedItem> items, NewSealing.Execution done) {
        requireSteps(held, done);
        var before = held.status;
        var at = desk.instant(done.from());
        var day = done.from().toLocalDate();
        var decision = papers.decide(held, items, day, duties.last(day, 0, List.of()));
        held.carryOut(at, day, done.party().isBlank() ? "见证人 " + done.witness().strip() : done.party().strip(), done.keeper().strip(), decision.number(), duties::last);
        papers.record(held, done);
        papers.deliver(decision, done.party().isBlank() ? done.witness().strip() : done.party().strip(), desk.now());
        duties.inForce(held);
        steps.keep(held, before, "实施" + held.kind.label() + "，期限至 " + held.until, held.number, Basis.SEALING_DECISION.key());
    }

    /** The steps of the law that a person must state were kept. */
    private void requireSteps(Sealing held, NewSealing.Execution done) {
        if (!done.told()) {
            throw new Refused("实施前应当出示证件，通知当事人到场，当场告知理由、依据、权利和救济途径。", Basis.COERCION_STEPS.key()).at("told");
        }
        if (done.party().isBlank() && done.witness().isBlank()) {
            throw new Refused("当事人不到场的，邀请见证人到场并在现场笔录上签名。", Basis.COERCION_STEPS.key()).at("witness");
        }
        if (!done.refusal().isBlank() && done.witness().isBlank()) {
            throw new Refused("当事人拒绝签名的，注明并由见证人签名。", Basis.COERCION_STEPS.key()).at("witness");
        }
        if (!done.said().isBlank() && done.answer().isBlank()) {
            throw new Refused("当事人陈述、申辩的，请写明复核意见。", Basis.COERCION_STEPS.key()).at("answer");
        }
        CaseDesk.required(done.keeper(), "请填写保管人和保管地点。", "keeper");
        requireTime(held, done);
    }

    /** After the approval; an urgent one while it may still be approved in its hours. */
    private void requireTime(Sealing held, NewSealing.Execution done) {
        if (desk.instant(done.to()).isAfter(desk.now().plusSeconds(60)) || !done.to().isAfter(done.from())) {
            throw new Refused("结束时间应当晚于开始时间，不能晚于现在。").at("to");
        }
        var approved = held.approvedAt;
        if (approved != null && desk.instant(done.from()).isBefore(approved.minusSeconds(60))) {
            throw new Refused("实施时间应当在批准以后。", Basis.COERCION_STEPS.key()).at("from");
        }
        if (approved == null && desk.local(desk.now()).isAfter(duties.approvedBy(done.from()))) {
            throw new Refused("当场实施已超过补办批准的时间没有报批，应当立即解除，不能补办批准。", Basis.COERCION_URGENT.key()).at("from");
        }
    }

    /** The unit a measure is about, for its form. */
    @Transactional(readOnly = true)
    public EnterpriseView unit(UUID enterprise) {
        return enterprises.view(new EnterpriseId(enterprise));
    }

    /** Whether goods or places are under seal in the case, so that they may be auctioned to set off the fine (强制法 46). */
    @Transactional(readOnly = true)
    public boolean holdsGoods(CaseId id) {
        return steps.ofCase(id.value()).stream().anyMatch(s -> s.holdsGoods(desk.today()));
    }
}
