package anlan.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.kernel.Money;
import anlan.kernel.Refused;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RewardTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30), UNTIL = DAY.plusDays(60);
    private static final UUID HANDLER = new UUID(0, 1), LEADER = new UUID(0, 2), PAYER = new UUID(0, 3);

    private final Reward reward = Reward.propose(new ComplaintId(new UUID(0, 9)), new RewardBasis(Money.yuan(3_000), "计算"), RewardSharing.SINGLE, HANDLER, "甲", DAY);

    @Test
    void proposer_approver_and_payer_are_three_people() {
        assertThatThrownBy(() -> reward.approve(HANDLER, "甲", PAYER, "丙", "", UNTIL, DAY)).isInstanceOf(Refused.class).hasMessageContaining("不能自己审批");
        assertThatThrownBy(() -> reward.approve(LEADER, "乙", LEADER, "乙", "", UNTIL, DAY)).isInstanceOf(Refused.class).hasMessageContaining("付款人不能是");
        assertThatThrownBy(() -> reward.approve(LEADER, "乙", HANDLER, "甲", "", UNTIL, DAY)).isInstanceOf(Refused.class).hasMessageContaining("付款人不能是");
        assertThat(reward.status).isEqualTo(RewardStatus.PROPOSED);
    }

    @Test
    void what_is_not_claimed_is_given_up_after_the_last_day_or_by_the_person_himself() {
        reward.approve(LEADER, "乙", PAYER, "丙", "", UNTIL, DAY);

        assertThatThrownBy(() -> reward.giveUp(false, "没有来", UNTIL)).isInstanceOf(Refused.class).hasMessageContaining("期满以前");
        assertThatThrownBy(() -> reward.giveUp(false, "", UNTIL.plusDays(1))).isInstanceOf(Refused.class).hasMessageContaining("请写明");
        reward.giveUp(false, "没有来", UNTIL.plusDays(1));

        assertThat(reward.status).isEqualTo(RewardStatus.GIVEN_UP);
        assertThatThrownBy(() -> reward.pay("凭证", UNTIL)).isInstanceOf(Refused.class);
    }

    @Test
    void nobody_but_the_named_payer_pays() {
        assertThatThrownBy(() -> reward.onlyPaidBy(PAYER)).isInstanceOf(Refused.class).hasMessageContaining("还没有批准");
        reward.approve(LEADER, "乙", PAYER, "丙", "", UNTIL, DAY);
        assertThatThrownBy(() -> reward.onlyPaidBy(HANDLER)).isInstanceOf(Refused.class).hasMessageContaining("丙");

        reward.onlyPaidBy(PAYER);
        reward.pay("凭证 1 号", DAY);

        assertThat(reward.status).isEqualTo(RewardStatus.PAID);
    }
}
