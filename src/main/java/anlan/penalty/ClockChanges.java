package anlan.penalty;

import anlan.kernel.Refused;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What changes the clock of a case (办案期限的延长和停止计算): approved extensions, and days that do not count. */
@Service
@Transactional
public class ClockChanges {

    private final CaseDesk desk;
    private final LawDesk law;
    private final Approvals approvals;
    private final CaseDuties duties;

    ClockChanges(CaseDesk desk, LawDesk law, Approvals approvals, CaseDuties duties) {
        this.desk = desk;
        this.law = law;
        this.approvals = approvals;
        this.duties = duties;
    }

    /** Proposes to prolong the clock: first by the head, then with the consent of the level above. */
    public void propose(CaseId id, String upper, String reason) {
        var held = open(id);
        if (law.nextExtension(held) == 0) {
            throw new Refused("办案期限已经延长到最长，不能再延长。", Basis.CASE_TERM.key());
        }
        if (held.extendedBy > 0) {
            CaseDesk.required(upper, "再次延长应当经上一级批准，请填写批准文号。", "upper");
        }
        var words = CaseDesk.required(reason, "请写明案情复杂或者其他客观原因。", "reason");
        approvals.propose(held, Approval.Kind.EXTENSION, null, upper.isBlank() ? words : words + "（上一级批准：" + upper.strip() + "）");
    }

    /** Proposes more time to check a lead, which a head may give once. */
    public void proposeFiling(CaseId id, String reason) {
        var held = desk.handle(id);
        held.status.require("延长核查期限", CaseStatus.LEAD);
        Basis.FILING_TERM.require(law.filingExtension(held) > 0, "本条线索适用的规定没有延长核查期限的情形。");
        var asked = desk.records.of(id, Approval.class).stream().filter(a -> a.kind() == Approval.Kind.EXTENSION);
        Basis.FILING_TERM.require(asked.noneMatch(a -> a.outcome() == Approval.Outcome.GRANTED), "核查期限已经延长过一次，不能再延长。");
        approvals.propose(held, Approval.Kind.EXTENSION, null, CaseDesk.required(reason, "请写明情况复杂、无法按期完成的理由。", "reason"));
    }

    private PenaltyCase open(CaseId id) {
        var held = desk.handle(id);
        if (!held.status.isBeforeDecision() || held.decideBy == null) {
            throw new Refused("“" + held.status.label() + "”的案件没有正在计算的办案期限。");
        }
        return held;
    }

    /** Stops the clock while something is tested, inspected or appraised; nothing else stops it. */
    public void stop(CaseId id, LocalDate from, String reason) {
        var held = open(id);
        Basis.CASE_TERM.require(law.stopsForAppraisal(held), "本案适用的" + law.citedRule(held.clockRule) + "没有规定停止计算的情形。");
        if (held.stoppedOn != null) {
            throw new Refused("办案期限已自 " + held.stoppedOn + " 起停止计算。");
        }
        if (from.isAfter(desk.today()) || held.filedOn == null || from.isBefore(held.filedOn)) {
            throw new Refused("停止计算的日期应当在立案以后，不能晚于今天。").at("day");
        }
        held.stoppedOn = from;
        duties.stop(held, from, CaseDesk.required(reason, "请写明检测、检验、鉴定的事项和机构。", "reason"));
        desk.step(held, held.status, "办案期限停止计算", "", Basis.CASE_TERM.key(), "自 " + from + "：" + reason);
    }

    /** Lets it run again after the last day of the test; the day to decide moves by what did not count. */
    public void resume(CaseId id, LocalDate last, String note) {
        var held = open(id);
        var from = held.stoppedOn;
        if (from == null) {
            throw new Refused("办案期限没有停止计算。");
        }
        if (last.isAfter(desk.today()) || last.isBefore(from)) {
            throw new Refused("最后一日应当在停止计算以后，不能晚于今天。").at("day");
        }
        held.stoppedOn = null;
        var stops = new java.util.ArrayList<>(held.stops);
        stops.add(from + "/" + last);
        held.stops = java.util.List.copyOf(stops);
        held.decideBy = law.decideBy(held);
        duties.resume(held, last);
        desk.step(held, held.status, "办案期限恢复计算", "", Basis.CASE_TERM.key(), "不计入 " + from + " 至 " + last + (note.isBlank() ? "" : "：" + note));
    }
}
