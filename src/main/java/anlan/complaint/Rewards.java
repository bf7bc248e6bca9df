package anlan.complaint;

import anlan.kernel.Money;
import anlan.kernel.Refused;
import anlan.organization.OfficerId;
import anlan.organization.Organs;
import anlan.organization.Staff;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reward of a complaint that was found true (举报奖励): the handler proposes, a leader approves, a third person pays. */
@Service
@Transactional
public class Rewards {

    private final ComplaintDesk desk;
    private final RewardDesk rewards;
    private final RewardStore store;
    private final RewardPolicy policy;
    private final FineStore fines;
    private final SealedStore sealed;
    private final Organs organs;
    private final Staff staff;

    Rewards(ComplaintDesk desk, RewardDesk rewards, RewardStore store, RewardPolicy policy, FineStore fines, SealedStore sealed, Organs organs, Staff staff) {
        this.desk = desk;
        this.rewards = rewards;
        this.store = store;
        this.policy = policy;
        this.fines = fines;
        this.sealed = sealed;
        this.organs = organs;
        this.staff = staff;
    }

    @Transactional(readOnly = true)
    public Optional<RewardView> of(ComplaintId id) {
        desk.allow("complaint.read");
        return store.findByComplaint(desk.require(id).id.value()).map(RewardView::of);
    }

    /** The levels of concealed accidents that a sum is set for. */
    @Transactional(readOnly = true)
    public List<String> levels() {
        return policy.levels(desk.today());
    }

    public void propose(ComplaintId id, NewReward wanted) {
        var complaint = desk.own(id);
        requireFirst(complaint);
        complaint.startReward();
        desk.pass(ComplaintPower.REWARD.atDesk(complaint, desk.today(), desk.me().person()));
        var basis = wanted.level().isBlank() ? policy.byFine(fines.of(id), desk.today())
                : policy.byDeaths(wanted.level(), wanted.deaths(), wanted.proof(), desk.today());
        name(id, wanted.payee());
        var person = desk.me().get();
        var before = store.findByComplaint(id.value());
        before.ifPresent(r -> r.proposeAgain(basis, wanted.sharing(), person.person(), person.name(), desk.today()));
        var reward = before.orElseGet(() -> Reward.propose(id, basis, wanted.sharing(), person.person(), person.name(), desk.today()));
        desk.advanced(complaint, "");
        rewards.proposed(complaint, reward, leader(complaint));
    }

    /** Several who reported the same: the first valid one is rewarded. */
    private void requireFirst(Complaint complaint) {
        if (complaint.firstOf == null) {
            return;
        }
        var first = desk.require(new ComplaintId(complaint.firstOf));
        if (!Boolean.FALSE.equals(first.confirmed) && first.status != ComplaintStatus.REDIRECTED) {
            throw new Refused("同一事项由 " + first.number + " 最先举报，奖励给最先举报的人。", "law:complaint-reward");
        }
    }

    /** As typed, else as written before, else as in the original; whoever stayed unknown says later who he is. */
    private void name(ComplaintId id, Payee typed) {
        var known = sealed.payee(id).or(() -> sealed.report(id).stream().findFirst().map(r -> new Payee(r.name(), r.contact(), "")));
        var payee = typed.isNobody() ? known.map(k -> new Payee(k.name(), k.contact(), typed.way().isBlank() ? k.way() : typed.way())).orElse(typed) : typed;
        if (!payee.isNobody()) {
            sealed.keep(id, payee);
        }
    }

    /** Who gets it comes forward after he was told, or says that his account is another, until it is paid (登记领奖人). */
    public void complete(ComplaintId id, Payee payee) {
        var complaint = desk.own(id);
        var reward = rewards.require(complaint);
        if (!reward.status.isOpen()) {
            throw new Refused("奖励已经" + reward.status.label() + "，不能再登记领奖人。");
        }
        if (payee.isNobody()) {
            throw new Refused("请填写领奖人或者他的联系方式。", "law:complaint-reward").at("payeeName");
        }
        boolean again = sealed.payee(id).isPresent();
        sealed.keep(id, payee);
        rewards.named(complaint, reward, again);
    }

    private UUID leader(Complaint complaint) {
        return organs.deciders(complaint.agency).stream().filter(p -> !p.equals(complaint.handler) && !complaint.checkers.contains(p)).findFirst()
                .orElseThrow(() -> new Refused("没有可以审批的负责人。"));
    }

    /** A leader agrees and names who pays, or sends it back. */
    public void decide(ComplaintId id, boolean agreed, OfficerId payer, String opinion) {
        desk.allow("complaint.sign");
        var complaint = desk.require(id);
        var reward = rewards.require(complaint);
        var person = desk.me().get();
        if (!organs.deciders(complaint.agency).contains(person.person()) || person.person().equals(complaint.handler)) {
            throw new Refused("举报奖励由承办机关的其他负责人审批。", "law:complaint-reward");
        }
        desk.pass(ComplaintPower.REWARD.atDesk(complaint, desk.today(), person.person()));
        if (agreed) {
            var pays = staff.named(complaint.agency, payer.value()).orElseThrow(() -> new Refused("请选择付款人。").at("payer"));
            reward.approve(person.person(), person.name(), payer.value(), pays, opinion, rewards.claimUntil(), desk.today());
            rewards.approved(complaint, reward, payer.value());
        } else {
            reward.sendBack(person.person(), person.name(), opinion, desk.today());
            rewards.sentBack(complaint, reward);
        }
    }

    /** Nothing is given after all; the person is told why. */
    public void deny(ComplaintId id, String why) {
        var complaint = desk.own(id);
        var reward = rewards.require(complaint);
        reward.deny(why, desk.today());
        rewards.ended(complaint, reward, "您举报的事项不予奖励。理由：" + reward.ending);
    }

    /** What is needed to pay, and no more: who gets it and by which way; every opening is in the ledger (启封领奖人). */
    public Payee open(ComplaintId id, String reason) {
        var complaint = paid(id);
        if (reason.isBlank()) {
            throw new Refused("请写明为什么启封，启封的人、时间和理由都会留痕。").at("payReason");
        }
        var payee = sealed.payee(id).orElseThrow(() -> new Refused("没有领奖人，或者您无权启封。"));
        desk.tell(new PayeeOpened(id, complaint.number, reason.strip(), desk.now()));
        return payee;
    }

    public void pay(ComplaintId id, String receipt) {
        var complaint = paid(id);
        var reward = rewards.require(complaint);
        desk.pass(ComplaintPower.REWARD.atDesk(complaint, desk.today(), desk.me().person()));
        if (sealed.payee(id).isEmpty()) {
            throw new Refused("还不知道领奖人是谁。请承办人问清举报人的身份和领取方式，登记以后再付款。", "law:complaint-reward").at("receipt");
        }
        reward.pay(receipt, desk.today());
        rewards.ended(complaint, reward, "奖金 " + new Money(reward.sum) + " 元已经付给您，感谢您的举报。");
    }

    /** @param said the person himself said that he does not want it */
    public void giveUp(ComplaintId id, boolean said, String why) {
        var complaint = paid(id);
        var reward = rewards.require(complaint);
        reward.giveUp(said, why, desk.today());
        rewards.ended(complaint, reward, "奖金没有领取，已登记放弃：" + reward.ending);
    }

    /** A complaint whose reward the signed-in person pays. */
    private Complaint paid(ComplaintId id) {
        desk.allow("complaint.read");
        var complaint = desk.require(id);
        rewards.require(complaint).onlyPaidBy(desk.me().person());
        return complaint;
    }
}
