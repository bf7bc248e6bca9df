package anlan.penalty;

import anlan.kernel.Procedure;
import anlan.kernel.State;
import anlan.kernel.Transition;
import java.util.List;

/** Where a sealing or seizure stands (查封、扣押状态): it ends with a decision or a release, and never by being forgotten. */
public enum SealingStatus implements State {
    PROPOSED("待批准", "info"),
    APPROVED("已批准，待实施", "warn"),
    URGENT("已实施，待补批", "err"),
    REJECTED("不予批准", "mute"),
    IN_FORCE("执行中", "warn"),
    MUST_RELEASE("应当立即解除", "err"),
    RELEASED("已解除", "ok"),
    DISPOSED("已作处理", "ok");

    /** The procedure of compulsory measures (行政强制措施程序) as the table of its moves. */
    static final Procedure<SealingStatus> PROCEDURE = new Procedure<>("coercion", "查封、扣押", List.of(
            new Transition<>(PROPOSED, "批准", APPROVED, "机关负责人", "行政强制措施审批表", "实施前", "law:coercion-steps"),
            new Transition<>(PROPOSED, "不予批准", REJECTED, "机关负责人", "行政强制措施审批表", "", "law:coercion-steps"),
            new Transition<>(APPROVED, "实施", IN_FORCE, "两名以上执法人员", "查封（扣押）决定书和清单、现场笔录", "当场交付", "law:sealing-decision"),
            new Transition<>(URGENT, "补办批准", IN_FORCE, "机关负责人", "行政强制措施审批表", "D69（2026-01-31 以前 D21）", "law:coercion-urgent"),
            new Transition<>(URGENT, "不批准或者逾期未批准", MUST_RELEASE, "机关负责人、系统", "", "D69", "law:coercion-urgent"),
            new Transition<>(IN_FORCE, "延长期限、检测检验鉴定", IN_FORCE, "机关负责人", "延长查封（扣押）期限决定书", "D20", "law:sealing-term"),
            new Transition<>(IN_FORCE, "没收或者销毁", DISPOSED, "机关负责人", "行政处罚决定书", "D20", "law:sealing-disposal"),
            new Transition<>(IN_FORCE, "随涉嫌犯罪案件移送", DISPOSED, "执法人员", "涉案财物移送告知书", "D34", "law:goods-told"),
            new Transition<>(IN_FORCE, "解除", RELEASED, "两名以上执法人员", "解除查封（扣押）决定书", "D20", "law:sealing-release"),
            new Transition<>(IN_FORCE, "期限届满或者出现解除情形", MUST_RELEASE, "系统、执法人员", "", "立即", "law:sealing-release"),
            new Transition<>(MUST_RELEASE, "解除", RELEASED, "两名以上执法人员", "解除查封（扣押）决定书", "立即", "law:sealing-release")));

    private final String label;
    private final String tone;

    SealingStatus(String label, String tone) {
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

    /** Whether the seals are on. */
    public boolean isOn() {
        return this == URGENT || this == IN_FORCE || this == MUST_RELEASE;
    }

    SealingStatus to(SealingStatus next) {
        return PROCEDURE.move(this, next);
    }
}
