package anlan.complaint;

import anlan.kernel.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the person who reported gets for it (举报奖励): proposed by the handler, approved by a second person, paid by a
 * third. Who gets it is sealed elsewhere.
 */
@Table(schema = "complaint", name = "reward")
class Reward {

    @Id RewardId id;
    @Version private @Nullable Integer version;
    UUID complaint;
    RewardStatus status;
    BigDecimal sum;
    String basis;
    RewardSharing sharing;
    UUID proposer;
    String proposerName;
    LocalDate proposedOn;
    @Nullable UUID approver;
    String approverName = "";
    @Nullable LocalDate decidedOn;
    String opinion = "";
    @Nullable UUID payer;
    String payerName = "";
    @Nullable LocalDate claimUntil;
    @Nullable LocalDate endedOn;
    String receipt = "";
    String ending = "";

    @PersistenceCreator
    private Reward() {}

    static Reward propose(ComplaintId complaint, RewardBasis basis, RewardSharing sharing, UUID person, String name, LocalDate today) {
        var reward = new Reward();
        reward.id = RewardId.fresh();
        reward.complaint = complaint.value();
        reward.status = RewardStatus.PROPOSED;
        reward.write(basis, sharing, person, name, today);
        return reward;
    }

    private void write(RewardBasis counted, RewardSharing shared, UUID person, String name, LocalDate today) {
        sum = counted.sum().yuan();
        basis = counted.words();
        sharing = shared;
        proposer = person;
        proposerName = name;
        proposedOn = today;
    }

    void proposeAgain(RewardBasis counted, RewardSharing shared, UUID person, String name, LocalDate today) {
        status = status.to(RewardStatus.PROPOSED);
        write(counted, shared, person, name, today);
    }

    /** By somebody who neither proposes nor handles; he names who pays, a third person. */
    void approve(UUID person, String name, UUID pays, String payName, String words, LocalDate until, LocalDate today) {
        requireSecond(person);
        if (pays.equals(person) || pays.equals(proposer)) {
            throw new Refused("付款人不能是承办人或者审批人，请另选一名人员。", "law:complaint-reward").at("payer");
        }
        status = status.to(RewardStatus.APPROVED);
        decided(person, name, words, today);
        payer = pays;
        payerName = payName;
        claimUntil = until;
    }

    void sendBack(UUID person, String name, String words, LocalDate today) {
        requireSecond(person);
        if (words.isBlank()) {
            throw new Refused("退回的，请写明理由。").at("opinion");
        }
        status = status.to(RewardStatus.RETURNED);
        decided(person, name, words, today);
    }

    private void requireSecond(UUID person) {
        if (person.equals(proposer)) {
            throw new Refused("提出奖励意见的人不能自己审批。", "law:complaint-reward");
        }
    }

    private void decided(UUID person, String name, String words, LocalDate today) {
        approver = person;
        approverName = name;
        opinion = words.strip();
        decidedOn = today;
    }

    /** Tells one round from the next, for the duties. */
    String cause() {
        return proposedOn + " " + (version == null ? 0 : version);
    }

    void onlyPaidBy(UUID person) {
        if (!person.equals(payer)) {
            throw new Refused(payer == null ? "奖励还没有批准。" : "这笔奖金由" + payerName + "支付，只有付款人可以办理。", "law:complaint-reward");
        }
    }

    void pay(String receipt, LocalDate today) {
        if (receipt.isBlank()) {
            throw new Refused("请填写付款凭证号，不写领奖人。").at("receipt");
        }
        status = status.to(RewardStatus.PAID);
        this.receipt = receipt.strip();
        endedOn = today;
    }

    /** Before the last day only where the person said so himself. */
    void giveUp(boolean said, String why, LocalDate today) {
        if (!said && claimUntil != null && !today.isAfter(claimUntil)) {
            throw new Refused("领取期限到 " + claimUntil + "。期满以前，只有举报人自己表示放弃的才能登记放弃。", "law:complaint-reward").at("said");
        }
        end(RewardStatus.GIVEN_UP, why, "请写明放弃或者逾期的情况，举报人会看到。", today);
    }

    void deny(String why, LocalDate today) {
        end(RewardStatus.DENIED, why, "请写明为什么不予奖励，举报人会看到。", today);
    }

    private void end(RewardStatus next, String why, String otherwise, LocalDate today) {
        if (why.isBlank()) {
            throw new Refused(otherwise).at("ending");
        }
        status = status.to(next);
        ending = why.strip();
        endedOn = today;
    }
}
