package anlan.penalty;

import anlan.kernel.Refused;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How sealings and seizures end (查封、扣押的处理): confiscated by the decision of the case, destroyed where the law says so, or released. */
@Service
@Transactional
public class SealingEndings {

    private static final String RELEASE = "511703-QZ-004";

    private final CaseDesk desk;
    private final SealingSteps steps;
    private final SealingDuties duties;
    private final SealingPapers papers;

    SealingEndings(CaseDesk desk, SealingSteps steps, SealingDuties duties, SealingPapers papers) {
        this.desk = desk;
        this.steps = steps;
        this.duties = duties;
        this.papers = papers;
    }

    /** Joins it to a case about the same unit, by whose decision its things may be confiscated. */
    public void join(SealingId id, UUID penaltyCase) {
        var held = steps.mine(id);
        if (!held.status.isOn() && held.status != SealingStatus.APPROVED && held.status != SealingStatus.PROPOSED) {
            throw new Refused("“" + held.status.label() + "”的查封、扣押不再关联案件。");
        }
        steps.requireCase(penaltyCase, held.territory);
        held.penaltyCase = penaltyCase;
        steps.keep(held, held.status, "关联处罚案件", "", Basis.SEALING_DISPOSAL.key());
    }

    /** Somebody states that a ground to lift it holds: it is lifted the same day, and nothing else may follow. */
    public void state(SealingId id, ReleaseGround ground, String note) {
        if (!desk.isHandler()) {
            desk.may("case.decide");
        }
        var held = steps.get(id);
        if (!ground.isStated()) {
            throw new Refused("这一情形由系统按期限认定。").at("ground");
        }
        var before = held.status;
        held.mustRelease(ground, desk.today());
        duties.mustRelease(held, desk.today());
        steps.keep(held, before, "应当立即解除：" + ground.label() + "。" + CaseDesk.required(note, "请写明情况。", "note"), "", Basis.SEALING_RELEASE.key());
    }

    /** Takes the seals off and gives the things back at once, with decision and list. */
    public void release(SealingId id, ReleaseGround ground, String note, String receiver) {
        var held = steps.mine(id);
        CaseDesk.required(receiver, "请填写接收人。", "receiver");
        var why = held.mustReleaseFor == null ? ground : held.mustReleaseFor;
        if (held.mustReleaseFor == null && !ground.isStated() && !held.isOver(desk.today())) {
            throw new Refused("期限尚未届满，请选择解除的情形。", Basis.SEALING_RELEASE.key()).at("ground");
        }
        steps.requirePower(held, RELEASE, "解除" + held.kind.label());
        var before = held.status;
        var reason = why.label() + (note.isBlank() ? "。" : "：" + note.strip());
        held.release(reason, desk.today());
        var paper = papers.release(held, steps.items(held), reason);
        papers.deliver(paper, receiver.strip(), desk.now());
        duties.ended(held);
        steps.keep(held, before, "解除" + held.kind.label() + "，" + receiver.strip() + "接收", paper.number(), why.basis());
    }

    /** A head decides within the term: confiscation by a decision of the joined case, or destruction where a law demands it. */
    public void dispose(SealingId id, SealingEnd how, @Nullable UUID decision, String reason) {
        desk.may("case.decide");
        var held = steps.get(id);
        if (how == SealingEnd.RELEASE) {
            throw new Refused("解除由实施的执法人员办理。").at("how");
        }
        if (how == SealingEnd.SEND_ALONG) {
            throw new Refused("随案移送由所关联案件登记移交涉案物品时办理。", Basis.GOODS_TOLD.key()).at("how");
        }
        if (!desk.offices.heads(held.agency).contains(desk.me()) || held.officers.contains(desk.me())) {
            throw new Refused("由本机关没有参与实施的负责人决定。", Basis.SEALING_DISPOSAL.key());
        }
        steps.requireHead(held, held.ground.power(), how.label());
        var words = CaseDesk.required(reason, how == SealingEnd.DESTROY ? "请写明应当销毁的法律、行政法规和方式。" : "请写明处理情况。", "reason");
        var made = how == SealingEnd.CONFISCATE ? requireDecision(held, decision) : null;
        var before = held.status;
        held.dispose(how, made == null ? null : made.id(), words, desk.today());
        duties.ended(held);
        steps.keep(held, before, how.label() + "：" + words, made == null ? "" : made.number(), Basis.SEALING_DISPOSAL.key());
    }

    private Decision requireDecision(Sealing held, @Nullable UUID decision) {
        return decisions(held).stream().filter(d -> d.id().equals(decision)).findFirst().orElseThrow(() -> new Refused(
                "没收应当依据所关联案件作出的、载明没收的行政处罚决定。", Basis.SEALING_DISPOSAL.key()).at("decision"));
    }

    /** Decisions of the joined case that confiscate something. */
    List<Decision> decisions(Sealing held) {
        var joined = held.penaltyCase;
        return joined == null ? List.of() : desk.records.of(new CaseId(joined), Decision.class).stream()
                .filter(d -> d.kind() == Decision.Kind.PENALISE && d.content().contains("没收")).toList();
    }
}
