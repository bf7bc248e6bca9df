package anlan.penalty;

import anlan.kernel.Procedure;
import anlan.kernel.State;
import anlan.kernel.Transition;
import java.util.List;

/** Where a cut of supply stands (停止供电、供应状态): from the principal head's approval to the day it is lifted. */
public enum SupplyCutStatus implements State {
    PROPOSED("待主要负责人批准", "info"),
    REJECTED("不予批准", "mute"),
    APPROVED("已批准，待通知", "warn"),
    NOTIFIED("已通知", "warn"),
    CUT("已停止供应", "err"),
    MUST_LIFT("应当及时解除", "err"),
    LIFTED("已解除", "ok");

    /** The procedure of cutting a supply (停止供电、供应程序) as the table of its moves. */
    static final Procedure<SupplyCutStatus> PROCEDURE = new Procedure<>("supply-cut", "停止供电、停止供应民用爆炸物品", List.of(
            new Transition<>(PROPOSED, "批准", APPROVED, "本部门主要负责人", "行政强制措施审批表", "", "law:supply-cut"),
            new Transition<>(PROPOSED, "不予批准", REJECTED, "本部门主要负责人", "行政强制措施审批表", "", "law:supply-cut"),
            new Transition<>(APPROVED, "书面催告履行决定", APPROVED, "两名以上执法人员", "催告书", "", "law:coercion-urging"),
            new Transition<>(APPROVED, "书面通知供应单位和生产经营单位", NOTIFIED, "两名以上执法人员", "强制执行决定书、停止供电（供应民用爆炸物品）通知书", "D22", "law:supply-cut-notice"),
            new Transition<>(NOTIFIED, "停止供应", CUT, "供应单位", "", "", "law:supply-cut"),
            new Transition<>(NOTIFIED, "履行决定", MUST_LIFT, "生产经营单位", "", "", "law:supply-cut-notice"),
            new Transition<>(CUT, "履行决定、消除隐患", MUST_LIFT, "生产经营单位", "", "", "law:supply-cut-notice"),
            new Transition<>(MUST_LIFT, "解除", LIFTED, "执法人员", "", "及时", "law:supply-cut-notice")));

    private final String label;
    private final String tone;

    SupplyCutStatus(String label, String tone) {
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

    SupplyCutStatus to(SupplyCutStatus next) {
        return PROCEDURE.move(this, next);
    }
}
