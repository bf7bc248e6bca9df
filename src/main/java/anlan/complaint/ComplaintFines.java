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
    private final RewardStore rewards;
    private final Duties duties;

    ComplaintFines(ComplaintDesk desk, ComplaintStore store, FineStore fines, RewardStore rewards, Duties duties) {
        this.desk = desk;
        this.store = store;
        this.fines = fines;
        this.rewards = rewards;
        this.duties = duties;
    }

    @Transactional(readOnly = true)
    public List<FineView> of(ComplaintId id) {
        desk.allow("complaint.read");
        return fines.of(desk.require(id).id);
    }

    @Transactional(readOnly = true)
    public boolean isOwed(ComplaintId id) {
        desk.allow("complaint.read");
        return isOwed(desk.require(id));
    }

    /**
     * A decision of another body, by its number.
     *
     * @param party whose fine it is, where the decision fines several; else empty
     */
    public void note(ComplaintId id, String decision, String party, Money fine, @Nullable LocalDate day) {
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
        if (fines.of(id).stream().anyMatch(f -> !f.typed() && f.number().equals(decision.strip()))) {
            throw new Refused("这份决定书的罚款已由本机关的案件登记，不用再填。").at("decision");
        }
        keep(complaint, (decision.strip() + "　" + party.strip()).strip(), party.strip(), new FineView(decision.strip(), fine, day, true));
    }

    /** In the transaction of the decision; a number that is none of ours says nothing. */
    @EventListener
    void on(Penalised told) {
        NUMBER.matcher(told.complaintNumber()).results().map(found -> found.group()).distinct()
                .forEach(number -> store.findByNumber(number).ifPresent(complaint -> {
                    fines.dropTyped(complaint.id, told.decisionNumber());
                    keep(complaint, told.line(), "", new FineView(told.decisionNumber(), told.fine(), told.decidedOn(), false));
                }));
    }

    private void keep(Complaint complaint, String line, String party, FineView fine) {
        if (!fines.keep(complaint.id, line, party, fine)) {
            return;
        }
        desk.tell(new FineNoted(complaint.id, complaint.number, fine.number(), fine.fine().toString(), desk.now()));
        if (fines.of(complaint.id).isEmpty() && rewards.findByComplaint(complaint.id.value()).isEmpty()) {
            duties.cancel(PROPOSE, complaint.id, "处罚决定已撤销，没有罚款");
        }
        askProposal(complaint);
    }

    /** Once the person was answered and a fine stands, the handler owes a proposal, which ends with a reward or a reason. */
    void askProposal(Complaint complaint) {
        if (!isOwed(complaint) || complaint.handler == null || duties.isRunning(PROPOSE, complaint.id)) {
            return;
        }
        var last = fines.of(complaint.id).getLast();
        duties.start(NewDuty.of(PROPOSE, complaint.id, "提出举报奖励意见 " + complaint.number).cause(last.number() + " " + last.decidedOn()).by("D106", desk.today())
                .owner(new OfficerId(complaint.handler), complaint.agency).link("/complaints/" + complaint.id.value())
                .basis("law:complaint-reward", "举报有功的人得不到奖励"));
    }

    /** Whether a fine stands and nobody said yet what the person gets for it. */
    boolean isOwed(Complaint complaint) {
        boolean answered = complaint.status == ComplaintStatus.FEEDBACK || complaint.status == ComplaintStatus.CLOSED && complaint.noReward.isEmpty();
        return answered && Boolean.TRUE.equals(complaint.confirmed) && rewards.findByComplaint(complaint.id.value()).isEmpty() && !fines.of(complaint.id).isEmpty();
    }
}
