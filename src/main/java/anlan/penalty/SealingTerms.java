package anlan.penalty;

import anlan.kernel.Period;
import anlan.kernel.Refused;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The term of sealings and seizures (查封、扣押期限): prolonged once, without the days of tests, and watched so that nothing stays sealed beyond it. */
@Service
@Transactional
public class SealingTerms {

    private static final String EXTEND = "511703-QZ-003";

    private final CaseDesk desk;
    private final SealingSteps steps;
    private final SealingDuties duties;
    private final SealingPapers papers;

    SealingTerms(CaseDesk desk, SealingSteps steps, SealingDuties duties, SealingPapers papers) {
        this.desk = desk;
        this.steps = steps;
        this.duties = duties;
        this.papers = papers;
    }

    /** Asks to prolong it once, with reasons. */
    public void askExtension(SealingId id, String reason) {
        var held = steps.mine(id);
        held.askExtension(CaseDesk.required(reason, "请写明情况复杂的理由。", "reason"), desk.today());
        duties.askExtension(held, steps.approvers(held).stream().findFirst().orElse(null));
        steps.keep(held, held.status, "报批延长" + held.kind.label() + "期限", "", Basis.SEALING_TERM.key());
    }

    /** The head prolongs it, and the party is told in writing why. */
    public void decideExtension(SealingId id, boolean granted, String opinion) {
        desk.may("case.decide");
        var held = steps.get(id);
        steps.requireApprover(held);
        CaseDesk.required(opinion, "请填写审批意见。", "opinion");
        steps.requireHead(held, EXTEND, "审批延长" + held.kind.label());
        int days = duties.longestExtension(desk.today());
        held.decideExtension(granted, days, desk.today(), duties::last);
        duties.done(held, SealingDuties.EXTEND);
        if (!granted) {
            steps.keep(held, held.status, "不同意延长", "", Basis.SEALING_TERM.key());
            return;
        }
        steps.requirePower(held, EXTEND, "延长" + held.kind.label() + "期限");
        var paper = papers.extend(held);
        duties.extended(held, days, held.extensionReason);
        steps.keep(held, held.status, "延长期限至 " + held.until, paper.number(), Basis.SEALING_TERM.key());
    }

    /** Sends things to be tested; the days are fixed beforehand and were told to the party in writing. */
    public void test(SealingId id, String by, String matter, LocalDate from, LocalDate to, boolean told) {
        var held = steps.mine(id);
        CaseDesk.required(by, "请填写检测、检验或者鉴定机构。", "by");
        CaseDesk.required(matter, "请写明检测、检验、鉴定的事项。", "matter");
        if (!told) {
            throw new Refused("检测、检验、鉴定的期间应当明确并书面告知当事人，没有告知的不得从期限中扣除。", Basis.SEALING_TERM.key()).at("told");
        }
        if (to.isBefore(from)) {
            throw new Refused("结束日期不能早于开始日期。").at("last");
        }
        var days = new Period(from, to);
        held.test(days, desk.today(), duties::last);
        var paper = papers.test(held, steps.items(held), by.strip(), matter.strip(), days);
        duties.tested(held, days, matter);
        steps.keep(held, held.status, "检测、检验、鉴定 " + days + "，不计入期限，期限至 " + held.until, paper.number(), Basis.SEALING_TERM.key());
    }

    /** What the passing of time does: an urgent one not approved in its hours, a term over without a decision. */
    void expire() {
        var now = desk.local(desk.now());
        for (var held : desk.records.list(Sealing.class, Criteria.where("status").in(List.of(SealingStatus.URGENT.name(), SealingStatus.IN_FORCE.name())))) {
            var done = held.executedAt;
            if (held.status == SealingStatus.URGENT && done != null && now.isAfter(duties.approvedBy(desk.local(done)))) {
                lift(held, ReleaseGround.NOT_APPROVED, "紧急实施后没有在法定时间内获得批准，应当立即解除");
            } else if (held.isOver(desk.today())) {
                lift(held, ReleaseGround.EXPIRED, "期限届满未作处理决定，应当立即解除");
            }
        }
    }

    private void lift(Sealing held, ReleaseGround why, String event) {
        var before = held.status;
        held.mustRelease(why, desk.today());
        duties.mustRelease(held, desk.today());
        steps.keep(held, before, event, held.number, why.basis());
    }
}
