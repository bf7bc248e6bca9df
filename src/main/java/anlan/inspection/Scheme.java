package anlan.inspection;

import anlan.kernel.Refused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is planned for a visit (检查方案内容).
 *
 * @param source the plan, task, complaint or order it comes from
 * @param officers the team, the leader first
 * @param checklists the versions of the checklists that are used
 * @param content what is checked besides the checklists, one line each
 * @param way how it is done: 查阅资料、现场查看、询问
 */
public record Scheme(
        VisitKind kind,
        String source,
        Instant from,
        Instant to,
        List<UUID> officers,
        List<ChecklistId> checklists,
        String content,
        String way,
        String remark) {

    public Scheme {
        officers = List.copyOf(officers);
        checklists = List.copyOf(checklists);
    }

    /** As whoever may not learn of the complaint reads it (对外的检查方案): a routine visit, without the words of the restatement. */
    public Scheme open() {
        return kind != VisitKind.COMPLAINT ? this
                : new Scheme(kind.open(), "日常监督检查", from, to, officers, checklists, "安全生产法律、法规、标准和制度的执行情况", way, "");
    }

    /** Refuses a scheme that cannot be approved in any case. */
    Scheme checked(Instant startOfToday) {
        if (source.isBlank()) {
            throw new Refused("请写明检查来源：年度计划、任务或者上次指令。", "law:inspection-plan").at("source");
        }
        if (kind != VisitKind.COMPLAINT && source.contains("举报")) {
            throw new Refused("核查举报的，检查方式请选“" + VisitKind.COMPLAINT.label() + "”；其他检查的来源不写举报，以免被检查单位知道。").at("source");
        }
        if (from.isBefore(startOfToday)) {
            throw new Refused("计划检查时间不能早于今天。").at("from");
        }
        if (to.isBefore(from)) {
            throw new Refused("计划结束时间早于开始时间。").at("to");
        }
        if (checklists.isEmpty() && content.isBlank()) {
            throw new Refused("请选择检查表，或者写明检查内容。", "law:inspection-content").at("checklists");
        }
        if (way.isBlank()) {
            throw new Refused("请写明检查方式，例如查阅资料、现场查看、询问。").at("way");
        }
        return this;
    }
}
