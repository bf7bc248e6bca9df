package anlan.complaint;

import anlan.kernel.Money;
import anlan.kernel.Refused;
import anlan.mandate.Duties;
import anlan.mandate.NewDuty;
import anlan.organization.OfficerId;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The fines that complaints led to (举报引出的罚款): told by the cases of the office, or typed from the decision of another body. */
@Service
@Transactional
public class ComplaintFines {

    static final String PROPOSE = "PROPOSE_REWARD";
    private static final Pattern NUMBER = Pattern.compile("JB\\d{8}-[0-9A-Z]{5}");

    private final ComplaintDesk desk;
    private final ComplaintStore store;
    private final FineStore fines;
    private final Duties duties;

    ComplaintFines(ComplaintDesk desk, ComplaintStore store, FineStore fines, Duties duties) {
        this.desk = desk;
        this.store = store;
        this.fines = fines;
        this.duties = duties;
    }

    @Transactional(readOnly = true)
    public List<FineView> of(ComplaintId id) {
        desk.allow("complaint.read");
        return fines.of(desk.require(id).id);
    }

    /** A decision of another body, by its number. */
    public void note(ComplaintId id, String decision, Money fine, @Nullable LocalDate day) {
        var complaint = desk.own(id);
        if (decision.isBlank()) {
            throw new Refused("请填写处罚决定书文号。").at("decision");
        }
        if (!fine.isPositive()) {
            throw new Refused("请填写罚款数额。").at("fine");
        }
        if (day == null || day.isAfter(desk.today())) {
            throw new Refused("请填写作出处罚决定的日期，不能晚于今天。").at("decidedOn");
        }
        keep(complaint, new FineView(decision.strip(), fine, day, true));
    }

    /** In the transaction of the decision; a number that is none of ours says nothing. */
    @EventListener
    void on(Penalised told) {
        NUMBER.matcher(told.complaintNumber()).results().map(found -> found.group()).distinct()
                .forEach(number -> store.findByNumber(number).ifPresent(complaint ->
                        keep(complaint, new FineView(told.decisionNumber(), told.fine(), told.decidedOn(), false))));
    }

    private void keep(Complaint complaint, FineView fine) {
        fines.keep(complaint.id, fine);
        desk.tell(new FineNoted(complaint.id, complaint.number, fine.number(), fine.fine().toString(), desk.now()));
        askProposal(complaint);
    }

    /** Once the person was answered and a fine stands, the handler owes a proposal. */
    void askProposal(Complaint complaint) {
        boolean answered = complaint.status == ComplaintStatus.FEEDBACK || complaint.status == ComplaintStatus.CLOSED && complaint.noReward.isEmpty();
        if (!answered || !Boolean.TRUE.equals(complaint.confirmed) || complaint.handler == null || fines.of(complaint.id).isEmpty()) {
            return;
        }
        duties.start(NewDuty.of(PROPOSE, complaint.id, "提出举报奖励意见 " + complaint.number).by("D106", desk.today())
                .owner(new OfficerId(complaint.handler), complaint.agency).link("/complaints/" + complaint.id.value())
                .basis("law:complaint-reward", "举报有功的人得不到奖励"));
    }
}
