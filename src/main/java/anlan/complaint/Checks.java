package anlan.complaint;

import anlan.kernel.Refused;
import anlan.law.Figures;
import anlan.mandate.Duties;
import anlan.mandate.NewDuty;
import anlan.organization.OfficerId;
import anlan.organization.Organs;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The check of a complaint and what follows (举报核查): found true or not, signed by a leader, told to the person, closed. */
@Service
@Transactional
public class Checks {

    static final String FEED_BACK = "FEEDBACK_COMPLAINT";

    private final ComplaintDesk desk;
    private final SealedStore sealed;
    private final Duties duties;
    private final Organs organs;
    private final Figures figures;
    private final ComplaintFines fines;

    Checks(ComplaintDesk desk, SealedStore sealed, Duties duties, Organs organs, Figures figures, ComplaintFines fines) {
        this.desk = desk;
        this.sealed = sealed;
        this.duties = duties;
        this.organs = organs;
        this.figures = figures;
        this.fines = fines;
    }

    /**
     * Two or more officers begin to check.
     *
     * @param note the visit it is done by, or the paper of the government that organizes the check of a death
     */
    public void start(ComplaintId id, Set<UUID> others, String note) {
        var complaint = desk.own(id);
        var officers = new LinkedHashSet<UUID>();
        officers.add(desk.me().person());
        officers.addAll(others);
        complaint.startCheck(officers, note, desk.today());
        desk.pass(ComplaintPower.CHECK.byTwo(complaint, desk.today(), officers));
        desk.advanced(complaint, "核查人员 " + officers.size() + " 名");
    }

    /** Says what was found; the days to tell the person begin with the end of the check. */
    public void conclude(ComplaintId id, boolean confirmed, String finding, String measures, LocalDate day) {
        var complaint = desk.own(id);
        complaint.conclude(confirmed, finding, measures, day, desk.today());
        duties.done(CheckVisits.CONFIRM, id);
        duties.start(NewDuty.of(FEED_BACK, id, "反馈举报 " + complaint.number).cause(complaint.checkedOn + " " + desk.now()).by("D44", day)
                .owner(new OfficerId(desk.me().person()), complaint.agency).link("/complaints/" + id.value())
                .basis("", "举报人得不到答复"));
        desk.advanced(complaint, complaint.finding);
    }

    /** A leader signs the result and the measures, or sends it back (负责人签字). */
    public void sign(ComplaintId id, boolean agreed, String opinion) {
        desk.allow("complaint.sign");
        var complaint = desk.require(id);
        var person = desk.me().get();
        if (!organs.deciders(complaint.agency).contains(person.person())) {
            throw new Refused("核查结果由承办机关的负责人签字。", "law:complaint");
        }
        complaint.sign(agreed, person.person(), person.name(), opinion, desk.today());
        desk.pass(ComplaintPower.CHECK.atDesk(complaint, desk.today(), person.person()));
        if (agreed) {
            duties.done(Complaints.HANDLE, id);
        } else {
            duties.cancel(FEED_BACK, id, "退回补充核查");
        }
        desk.advanced(complaint, complaint.opinion);
    }

    /** Tells the person the result; whoever stays unknown reads it with the number and the word (反馈). */
    public void feedBack(ComplaintId id, String words) {
        var complaint = desk.own(id);
        complaint.feedBack(words, desk.today());
        duties.done(FEED_BACK, id);
        desk.advanced(complaint, "");
        fines.askProposal(complaint);
    }

    /** The authority above gave more time; the person reads why (延长办理期限). */
    public void extend(ComplaintId id, int days, String approval, String reason) {
        var complaint = desk.own(id);
        if (approval.isBlank() || reason.isBlank()) {
            throw new Refused("延长期限要写明上一级机关的批准文件和理由。", "law:complaint").at(approval.isBlank() ? "approval" : "reason");
        }
        var most = figures.inForce("complaint.extension", "D43", desk.today()).map(figure -> figure.value())
                .orElseThrow(() -> new Refused("没有施行中的延长期限规定。"));
        complaint.extend(days, most == null ? 0 : most.intValueExact());
        duties.extend(Complaints.HANDLE, id, days, approval.strip());
        sealed.say(id, false, "经上一级机关批准，您举报的事项延长 " + days + " 日办结。理由：" + reason.strip(), desk.now());
        desk.save(complaint);
        desk.tell(new ComplaintExtended(id, complaint.number, days, approval.strip() + "；" + reason.strip(), desk.now()));
    }

    /** @param noReward why one that led to a fine goes without reward; the person reads it */
    public void close(ComplaintId id, String noReward) {
        var complaint = desk.own(id);
        if (complaint.status == ComplaintStatus.REWARD) {
            throw new Refused("奖励办理完毕时自动办结。", "law:complaint-reward");
        }
        boolean owed = fines.isOwed(complaint);
        if (complaint.status == ComplaintStatus.CLOSED && !owed) {
            throw new Refused("这件举报已经办结。");
        }
        if (owed && noReward.isBlank()) {
            throw new Refused("这件举报引出了罚款决定。请提出奖励意见，或者写明不予奖励的理由。", "law:complaint-reward").at("noReward");
        }
        complaint.close(noReward, desk.today());
        if (owed) {
            duties.cancel(ComplaintFines.PROPOSE, id, noReward.strip());
            sealed.say(id, false, "您举报的事项不予奖励。理由：" + noReward.strip(), desk.now());
        }
        desk.advanced(complaint, complaint.noReward);
    }
}
