package anlan.complaint;

import anlan.kernel.Refused;
import anlan.mandate.Duties;
import anlan.mandate.NewDuty;
import anlan.organization.OfficerId;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The check of a complaint by a visit (以现场检查核查举报): ordered by the handler, and what it found comes back by itself. */
@Service
@Transactional
public class CheckVisits {

    static final String CONFIRM = "CONFIRM_CHECK";
    private static final String CANCELLED = "检查已取消：";

    private final ComplaintDesk desk;
    private final Duties duties;

    CheckVisits(ComplaintDesk desk, Duties duties) {
        this.desk = desk;
        this.duties = duties;
    }

    /** What the visit is for; only the handler orders one, and only at an enterprise of the register. */
    @Transactional(readOnly = true)
    public CheckOrder order(ComplaintId id) {
        var complaint = desk.own(id);
        if (complaint.enterprise == null) {
            throw new Refused("举报没有指明档案中的企业，不能拟定检查方案；可以直接开始核查，写明核查方式。");
        }
        if (complaint.fatal && complaint.status == ComplaintStatus.ACCEPTED) {
            throw new Refused("涉及人员死亡的举报由县级以上人民政府组织核查。请先写明政府组织核查的文件，开始核查以后再安排现场检查。", "law:complaint-death");
        }
        return new CheckOrder(id, complaint.enterprise, complaint.summary, complaint.place, complaint.fatal);
    }

    /** In the transaction that draws up the scheme. */
    public void ordered(ComplaintId id, UUID visit, List<UUID> team) {
        var complaint = desk.own(id);
        complaint.orderVisit(visit, new LinkedHashSet<>(team), desk.today());
        desk.pass(ComplaintPower.CHECK.byTwo(complaint, desk.today(), team));
        duties.cancel(CONFIRM, id, "另行安排现场检查");
        desk.save(complaint);
        desk.tell(new CheckStepped(id, complaint.number, "安排现场检查", "检查人员 " + team.size() + " 名", desk.now()));
    }

    /** The record was signed; may be told twice. */
    public void returned(ComplaintId id, UUID visit, List<UUID> team, String paper, LocalDate day, String result) {
        var complaint = desk.require(id);
        if (complaint.visitPaper.equals(paper) || !complaint.visited(visit, team, paper, result)) {
            return;
        }
        desk.save(complaint);
        if (complaint.handler != null && complaint.status == ComplaintStatus.CHECKING) {
            duties.start(NewDuty.of(CONFIRM, id, "确认举报核查结果 " + complaint.number).cause(paper).by("D108", day)
                    .owner(new OfficerId(complaint.handler), complaint.agency).link("/complaints/" + id.value()).basis("law:complaint", "举报核查没有结果"));
        }
        desk.tell(new CheckStepped(id, complaint.number, "现场检查已有结果", paper, desk.now()));
    }

    /** The visit was called off; the handler orders another or checks otherwise. */
    public void calledOff(ComplaintId id, UUID visit, String reason) {
        var complaint = desk.require(id);
        if (visit.equals(complaint.visit) && complaint.visitPaper.isEmpty() && !complaint.visitResult.equals(CANCELLED + reason)) {
            complaint.visited(visit, List.of(), "", CANCELLED + reason);
            desk.save(complaint);
            desk.tell(new CheckStepped(id, complaint.number, "现场检查已取消", reason, desk.now()));
        }
    }
}
