package anlan.credit.record;

import anlan.credit.PublicationKind;
import anlan.credit.PublicationStatus;
import anlan.credit.Publications;
import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.mandate.Duties;
import anlan.mandate.NewDuty;
import anlan.platform.file.Upload;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Credit repair (信用修复): the unit asks with its materials, an officer checks, a head decides with reasons. */
@Service
@Transactional
public class Repairs {

    static final String CHECK = "CHECK_REPAIR";
    static final String DECIDE = "DECIDE_REPAIR";

    private final JdbcAggregateTemplate store;
    private final Entries entries;
    private final RepairPolicy policy;
    private final RepairPapers papers;
    private final Materials materials;
    private final RecordDesk desk;
    private final Duties duties;
    private final Publications publications;

    Repairs(JdbcAggregateTemplate store, Entries entries, RepairPolicy policy, RepairPapers papers, Materials materials, RecordDesk desk, Duties duties,
            Publications publications) {
        this.store = store;
        this.entries = entries;
        this.policy = policy;
        this.papers = papers;
        this.materials = materials;
        this.desk = desk;
        this.duties = duties;
        this.publications = publications;
    }

    /** The unit itself asks (申请). */
    public CreditRepairId apply(CreditEntryId id, String reason, boolean committed, List<Upload> uploads) {
        var entry = entries.require(id);
        desk.ownUnit(entry.territory);
        return apply(entry, new PaperApplication(desk.myName(), desk.today(), reason, committed, uploads), desk.today(), "");
    }

    /** An officer records what came on paper; persons always ask like this. */
    public CreditRepairId record(CreditEntryId id, PaperApplication paper) {
        var entry = entries.require(id);
        desk.sameOrgan(entry.agency, "信用修复由作出处理的机关受理。");
        desk.byOfficer(entry.territory, "登记信用修复申请");
        return apply(entry, paper, paper.arrived(entry.day, desk.today()), desk.myName());
    }

    private CreditRepairId apply(Entry entry, PaperApplication asked, LocalDate received, String recorder) {
        var applicant = asked.asker();
        var reason = RecordDesk.required(asked.reason(), "请写明履行义务、整改和守信的情况。", "reason");
        asked.promised(recorder, "请作出信用承诺：所提交的材料真实有效，以后守法经营。");
        if (asked.uploads().isEmpty()) {
            throw new Refused("请提交证明材料，例如缴款凭证、整改复查意见书。").at("materials");
        }
        policy.require(entry);
        if (running(entry.id).isPresent()) {
            throw new Refused("这条信息已经有一件信用修复申请正在办理，不必再次申请。");
        }
        var repair = draft(entry);
        repair.reason = reason;
        repair.applicant = applicant;
        repair.receivedOn = received;
        repair.recorder = recorder;
        store.insert(repair);
        materials.keep(repair.id, new Materials.Place(repair.territory, repair.division, repair.supervisor, repair.unit), asked.uploads());
        duties.start(duty(repair, CHECK, "核实信用修复申请：" + repair.enterpriseName).basis("", "逾期不办，当事人可以投诉"));
        tell(repair, recorder.isEmpty() ? "申请信用修复" : "登记书面信用修复申请，" + received + " 收到", "", repair.reason, List.of(entry.id));
        return repair.id;
    }

    private Repair draft(Entry entry) {
        var repair = new Repair();
        repair.id = CreditRepairId.fresh();
        repair.territory = entry.territory;
        repair.division = entry.division;
        repair.supervisor = entry.supervisor;
        repair.enterpriseName = entry.enterpriseName;
        repair.unit = entry.unit;
        repair.entry = entry.id;
        repair.matter = entry.matter;
        repair.agency = entry.agency;
        repair.appliedAt = desk.now();
        repair.status = RepairStatus.APPLIED;
        return repair;
    }

    private Optional<Repair> running(CreditEntryId entry) {
        return store.findOne(Query.query(Criteria.where("entry").is(entry.value()).and("status").in("APPLIED", "CHECKED")), Repair.class);
    }

    private NewDuty duty(Repair repair, String kind, String title) {
        return NewDuty.of(kind, repair.id, title).by("D93", repair.receivedOn).owner(null, repair.agency).about(new EnterpriseId(repair.territory))
                .link("/credit/repairs/" + repair.id.value());
    }

    /** An officer looks at the materials and the facts, and proposes. */
    public void check(CreditRepairId id, boolean fit, String finding) {
        var repair = require(id);
        desk.sameOrgan(repair.agency, "信用修复由作出处理的机关核实。");
        desk.byOfficer(repair.territory, "核实信用修复");
        repair.check(desk.me(), desk.myName(), fit, RecordDesk.required(finding, "请写明核实情况。", "finding"), desk.now());
        store.update(repair);
        duties.done(CHECK, id);
        duties.start(duty(repair, DECIDE, "决定信用修复：" + repair.enterpriseName).basis("", "逾期不办，当事人可以投诉"));
        tell(repair, fit ? "核实，建议准予修复" : "核实，建议不予修复", "", repair.finding, List.of());
    }

    /** Another person decides, in writing; what is granted counts no longer from today. */
    public void decide(CreditRepairId id, boolean granted, String opinion) {
        var repair = require(id);
        desk.byHead(repair.agency, repair.territory, "决定信用修复");
        repair.decide(desk.me(), desk.myName(), granted, RecordDesk.required(opinion, "请写明理由。", "opinion"), desk.now());
        var entry = entries.require(repair.entry);
        if (granted) {
            policy.require(entry);
        }
        repair.number = papers.decision(repair, entry, granted);
        store.update(repair);
        duties.done(DECIDE, id);
        duties.start(NewDuty.of("SERVE_LETTER", id, "送达" + repair.number + "：" + repair.enterpriseName).by("D85", desk.today()).owner(null, repair.agency)
                .about(new EnterpriseId(repair.territory)).link("/credit/repairs/" + id.value()).basis("", "当事人不知道结果"));
        tell(repair, granted ? "准予信用修复" : "不予信用修复", repair.number, repair.opinion, List.of());
        if (granted) {
            entries.end(entry, EntryStatus.REPAIRED, repair.number);
            publications.end(PublicationKind.PENALTY, entry.source, PublicationStatus.REPAIRED, "信用修复，" + repair.number);
        }
    }

    /** Until it is decided. */
    public void withdraw(CreditRepairId id) {
        var repair = require(id);
        desk.ownUnit(repair.territory);
        repair.withdraw();
        store.update(repair);
        List.of(CHECK, DECIDE).forEach(kind -> duties.cancel(kind, id, "申请人撤回"));
        tell(repair, "撤回信用修复申请", "", "", List.of());
    }

    /** What does not stand any more needs no repair: a running application is settled by that. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void ended(EntryEnded event) {
        running(event.subject()).ifPresent(repair -> {
            repair.withdraw();
            store.update(repair);
            List.of(CHECK, DECIDE).forEach(kind -> duties.cancel(kind, repair.id, event.reason()));
            tell(repair, "不必修复，申请终止", "", event.reason(), List.of());
        });
    }

    Repair require(CreditRepairId id) {
        return Optional.ofNullable(store.findById(id, Repair.class)).orElseThrow(() -> new Refused("没有这件信用修复申请，或者您无权查看。"));
    }

    private void tell(Repair repair, String event, String paper, String reason, List<Identifier> sources) {
        desk.tell(new RepairStepped(repair.id, new EnterpriseId(repair.territory), event, repair.status.label(), paper, reason, sources, desk.now()));
    }
}
