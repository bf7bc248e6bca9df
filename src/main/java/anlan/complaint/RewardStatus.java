package anlan.complaint;

import anlan.kernel.Procedure;
import anlan.kernel.State;
import anlan.kernel.Transition;
import java.util.List;

/** Where the reward of a complaint stands (举报奖励状态). */
public enum RewardStatus implements State {
    PROPOSED("待审批", "warn"),
    RETURNED("退回", "warn"),
    APPROVED("待领取", "info"),
    PAID("已付", "ok"),
    GIVEN_UP("已放弃", "mute"),
    DENIED("不予奖励", "mute");

    private static final String LAW = "law:complaint-reward";

    /** The procedure of a reward (举报奖励程序). */
    public static final Procedure<RewardStatus> PROCEDURE = new Procedure<>("complaint-reward", "举报奖励", List.of(
            new Transition<>(PROPOSED, "同意奖励，告知举报人", APPROVED, "机关负责人", "", "D107", LAW),
            new Transition<>(PROPOSED, "退回", RETURNED, "机关负责人", "", "D107", LAW),
            new Transition<>(RETURNED, "重新提出", PROPOSED, "承办人", "", "D106", LAW),
            new Transition<>(RETURNED, "不予奖励，说明理由", DENIED, "承办人", "", "", LAW),
            new Transition<>(APPROVED, "付清", PAID, "付款人", "", "D105", LAW),
            new Transition<>(APPROVED, "放弃或者逾期未领", GIVEN_UP, "付款人", "", "D105", LAW)));

    private final String label;
    private final String tone;

    RewardStatus(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    @Override
    public String label() {
        return label;
    }

    /** The tone of its tag: ok, warn, err, info, mute. */
    public String tone() {
        return tone;
    }

    RewardStatus to(RewardStatus next) {
        return PROCEDURE.move(this, next);
    }

    /** Whether the person was told the sum: once it is approved, never a sum that was only proposed. */
    boolean isTold() {
        return this == APPROVED || this == PAID || this == GIVEN_UP;
    }

    /** Whether the person may still come for it or still does not know. */
    public boolean isOpen() {
        return this == PROPOSED || this == RETURNED || this == APPROVED;
    }
}
