package anlan.complaint;

import anlan.kernel.Money;
import anlan.kernel.Refused;
import anlan.law.Deadlines;
import anlan.mandate.Duties;
import anlan.mandate.NewDuty;
import anlan.organization.OfficerId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every deed about a reward asks and leaves (奖励办理): the record, the clocks, the word to the person, the ledger. */
@Component
class RewardDesk {

    private static final String APPROVE = "APPROVE_REWARD", PAY = "PAY_REWARD";

    private final ComplaintDesk desk;
    private final RewardStore store;
    private final SealedStore sealed;
    private final Duties duties;
    private final Deadlines deadlines;

    RewardDesk(ComplaintDesk desk, RewardStore store, SealedStore sealed, Duties duties, Deadlines deadlines) {
        this.desk = desk;
        this.store = store;
        this.sealed = sealed;
        this.duties = duties;
        this.deadlines = deadlines;
    }

    Reward require(Complaint complaint) {
        return store.findByComplaint(complaint.id.value()).orElseThrow(() -> new Refused("这件举报还没有奖励意见。"));
    }

    /** The last day to come for it. */
    LocalDate claimUntil() {
        return deadlines.compute("D105", desk.today(), List.of()).lastDay();
    }

    void proposed(Complaint complaint, Reward reward, UUID leader) {
        save(complaint, reward, "提出", "");
        duties.done(ComplaintFines.PROPOSE, complaint.id);
        start(complaint, reward, APPROVE, "审批举报奖励 ", "D107", leader, "举报有功的人得不到奖励");
    }

    /** Who gets it was written down or corrected. */
    void named(Complaint complaint, Reward reward, boolean again) {
        save(complaint, reward, again ? "更正领奖人" : "登记领奖人", "");
    }

    void approved(Complaint complaint, Reward reward, UUID payer) {
        save(complaint, reward, "批准", "付款人 " + reward.payerName);
        duties.done(APPROVE, complaint.id);
        start(complaint, reward, PAY, "支付举报奖金 ", "D105", payer, "举报人领不到奖金");
        say(complaint, "您举报的事项查证属实，给予奖励 " + new Money(reward.sum) + " 元，请在 " + reward.claimUntil
                + " 以前领取。可以在这里留言说明您是谁、怎样领取；也可以凭举报编号和查询密码到本局领取。");
    }

    void sentBack(Complaint complaint, Reward reward) {
        save(complaint, reward, "退回", reward.opinion);
        duties.done(APPROVE, complaint.id);
        start(complaint, reward, ComplaintFines.PROPOSE, "重新提出举报奖励意见 ", "D106", reward.proposer, "举报有功的人得不到奖励");
    }

    void ended(Complaint complaint, Reward reward, String words) {
        complaint.close(reward.status == RewardStatus.DENIED ? reward.ending : "", desk.today());
        save(complaint, reward, reward.status.label(), reward.ending);
        duties.done(PAY, complaint.id);
        duties.cancel(ComplaintFines.PROPOSE, complaint.id, reward.status.label() + "：" + reward.ending);
        say(complaint, words);
        desk.advanced(complaint, "");
    }

    private void start(Complaint complaint, Reward reward, String kind, String title, String rule, UUID owner, String missed) {
        duties.start(NewDuty.of(kind, complaint.id, title + complaint.number).cause(reward.cause()).by(rule, desk.today())
                .owner(new OfficerId(owner), complaint.agency).link("/complaints/" + complaint.id.value()).basis("law:complaint-reward", missed));
    }

    private void save(Complaint complaint, Reward reward, String step, String words) {
        store.save(reward);
        desk.tell(new RewardStepped(complaint.id, complaint.number, step, new Money(reward.sum).toString(), words, desk.now()));
    }

    private void say(Complaint complaint, String words) {
        sealed.say(complaint.id, false, words, desk.now());
    }
}
