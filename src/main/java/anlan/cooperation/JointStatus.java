package anlan.cooperation;

import anlan.kernel.Procedure;
import anlan.kernel.State;
import anlan.kernel.Transition;
import java.util.List;

/** Where a joint work stands (联合执法、联合调查进展). */
public enum JointStatus implements State {
    RUNNING("进行中", "info"),
    CLOSED("已总结", "ok"),
    CANCELLED("已取消", "mute");

    /** The procedure of joint enforcement and investigation (联合执法、联合调查程序). */
    public static final Procedure<JointStatus> PROCEDURE = new Procedure<>("joint-work", "联合执法、联合调查", List.of(
            new Transition<>(RUNNING, "参加单位确认", RUNNING, "参加单位", "", "D103", "law:joint-inspection"),
            new Transition<>(RUNNING, "各单位实施检查、办理任务", RUNNING, "参加单位", "各单位自己的检查记录", "任务写明的日期", "law:joint-inspection"),
            new Transition<>(RUNNING, "总结", CLOSED, "牵头单位", "", "D104", "law:joint-inspection"),
            new Transition<>(RUNNING, "取消", CANCELLED, "牵头单位", "", "", "law:joint-inspection")));

    private final String label;
    private final String tone;

    JointStatus(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    @Override
    public String label() {
        return label;
    }

    /** The tone of its tag: ok, info, mute. */
    public String tone() {
        return tone;
    }

    JointStatus to(JointStatus next) {
        return PROCEDURE.move(this, next);
    }
}
