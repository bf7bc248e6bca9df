package anlan.credit.blacklist;

import anlan.kernel.Procedure;
import anlan.kernel.State;
import anlan.kernel.Transition;
import java.util.List;

/** Where a message about joint restrictions stands (联合惩戒通报状态). */
public enum RestrictionStatus implements State {
    SENT("待签收", "warn"),
    RECEIVED("已签收，待反馈", "warn"),
    ANSWERED("已反馈", "info"),
    LIFTING("待解除", "warn"),
    LIFTED("已解除", "ok");

    private static final String DEPARTMENT = "收到通报的部门";
    private static final String LAW = "law:joint-restriction";

    /** The procedure of joint restrictions (联合惩戒程序). */
    public static final Procedure<RestrictionStatus> PROCEDURE = new Procedure<>("joint-restriction", "失信联合惩戒通报和反馈", List.of(
            new Transition<>(SENT, "签收", RECEIVED, DEPARTMENT, "", "D97", LAW),
            new Transition<>(RECEIVED, "反馈所采取的措施", ANSWERED, DEPARTMENT, "", "D97", LAW),
            new Transition<>(SENT, "移出名单，通知解除", LIFTING, "系统", "", "", LAW),
            new Transition<>(RECEIVED, "移出名单，通知解除", LIFTING, "系统", "", "", LAW),
            new Transition<>(ANSWERED, "移出名单，通知解除", LIFTING, "系统", "", "", LAW),
            new Transition<>(LIFTING, "反馈解除情况", LIFTED, DEPARTMENT, "", "D97", LAW),
            new Transition<>(LIFTING, "撤销移出，恢复措施", SENT, "系统", "", "D97", LAW),
            new Transition<>(LIFTED, "撤销移出，恢复措施", SENT, "系统", "", "D97", LAW)));

    private final String label;
    private final String tone;

    RestrictionStatus(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    @Override
    public String label() {
        return label;
    }

    /** The tone of its tag: ok, warn, info. */
    public String tone() {
        return tone;
    }

    RestrictionStatus to(RestrictionStatus next) {
        return PROCEDURE.move(this, next);
    }
}
