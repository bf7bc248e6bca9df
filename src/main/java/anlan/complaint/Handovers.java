package anlan.complaint;

import anlan.kernel.Refused;
import anlan.mandate.Duties;
import anlan.mandate.NewDuty;
import anlan.organization.OfficerId;
import anlan.organization.Organs;
import anlan.organization.Staff;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A complaint goes to another handler (移交承办): the reason, the leader's word, and then the seal, which the one before loses. */
@Service
@Transactional
public class Handovers {

    private static final String APPROVE = "APPROVE_HANDOVER";

    private final ComplaintDesk desk;
    private final HandoverStore store;
    private final RewardStore rewards;
    private final ComplaintFines fines;
    private final Duties duties;
    private final Organs organs;
    private final Staff staff;

    Handovers(ComplaintDesk desk, HandoverStore store, RewardStore rewards, ComplaintFines fines, Duties duties, Organs organs, Staff staff) {
        this.desk = desk;
        this.store = store;
        this.rewards = rewards;
        this.fines = fines;
        this.duties = duties;
        this.organs = organs;
        this.staff = staff;
    }

    @Transactional(readOnly = true)
    public List<HandoverView> of(ComplaintId id) {
        desk.allow("complaint.read");
        return store.findByComplaintOrderByIdDesc(desk.require(id).id.value()).stream().map(HandoverView::of).toList();
    }

    /** Who may take it over: somebody of the office who may handle complaints and neither approved its reward nor pays it. */
    @Transactional(readOnly = true)
    public Map<UUID, String> candidates(ComplaintId id) {
        var complaint = desk.require(id);
        var found = staff.handlers(complaint.agency);
        found.remove(complaint.handler);
        rewards.findByComplaint(id.value()).filter(r -> r.status.isOpen()).ifPresent(r -> found.keySet().removeAll(Arrays.asList(r.approver, r.payer)));
        return found;
    }

    /** Whether something is still to be done about it, if only a reward to be proposed. */
    @Transactional(readOnly = true)
    public boolean isOpen(ComplaintId id) {
        desk.allow("complaint.read");
        return isOpen(desk.require(id));
    }

    private boolean isOpen(Complaint complaint) {
        return !complaint.status.isEnded() || fines.isOwed(complaint);
    }

    /** By the handler, or by a leader of the office where the handler is away. */
    public void ask(ComplaintId id, OfficerId to, String reason) {
        desk.allow("complaint.read");
        var complaint = desk.require(id);
        var me = desk.me().person();
        if (!me.equals(complaint.handler) && !organs.deciders(complaint.agency).contains(me)) {
            throw new Refused("移交由承办人或者承办机关的负责人提出。");
        }
        if (complaint.handler == null || !isOpen(complaint)) {
            throw new Refused(complaint.handler == null ? "还没有人承办，请直接承办。" : "这件举报已经" + complaint.status.label() + "。");
        }
        if (store.findByComplaintOrderByIdDesc(id.value()).stream().anyMatch(h -> h.agreed == null)) {
            throw new Refused("有一次移交正在等待审批。");
        }
        if (!candidates(id).containsKey(to.value())) {
            throw new Refused(to.value().equals(complaint.handler) ? complaint.handlerName + "就是承办人。" : "请选择可以承办举报的人员接手。").at("to");
        }
        var name = staff.named(complaint.agency, to.value()).orElseThrow(() -> new Refused("请选择接手的人员。").at("to"));
        var asked = store.save(Handover.ask(complaint, me, to.value(), name, reason, desk.today()));
        var leader = organs.deciders(complaint.agency).stream().filter(p -> !p.equals(me) && !p.equals(to.value())).findFirst()
                .orElseThrow(() -> new Refused("没有可以审批的负责人。"));
        duties.start(NewDuty.of(APPROVE, id, "审批举报移交 " + complaint.number).cause(asked.id.value().toString()).by("D109", desk.today())
                .owner(new OfficerId(leader), complaint.agency).link("/complaints/" + id.value()).basis("law:complaint", "举报无人办理"));
        tell(complaint, asked, "申请移交承办", asked.reason);
    }

    public void decide(ComplaintId id, boolean agreed, String opinion) {
        desk.allow("complaint.sign");
        var complaint = desk.require(id);
        var person = desk.me().get();
        if (!organs.deciders(complaint.agency).contains(person.person())) {
            throw new Refused("移交由承办机关的负责人审批。");
        }
        var asked = store.findByComplaintOrderByIdDesc(id.value()).stream().filter(h -> h.agreed == null).findFirst()
                .orElseThrow(() -> new Refused("没有等待审批的移交。"));
        asked.decide(agreed, person.person(), person.name(), opinion, desk.today());
        store.save(asked);
        duties.done(APPROVE, id);
        if (agreed) {
            desk.pass(ComplaintPower.CHECK.atDesk(complaint, desk.today(), asked.toPerson));
            var before = new OfficerId(Objects.requireNonNull(complaint.handler));
            complaint.handTo(asked.toPerson, asked.toName);
            desk.save(complaint);
            duties.handOver(id, before, new OfficerId(asked.toPerson), asked.reason);
        }
        tell(complaint, asked, agreed ? "移交承办" : "不同意移交承办", asked.opinion);
    }

    private void tell(Complaint complaint, Handover handover, String step, String reason) {
        desk.tell(new ComplaintHandedOver(complaint.id, complaint.number, step, handover.fromName, handover.toName, reason, desk.now()));
    }
}
