package anlan.inspection.patrol;

import anlan.kernel.Procedure;
import anlan.kernel.State;
import anlan.kernel.Transition;
import java.util.List;

/** What became of a report (上报处理状态); the information officer reads it on the phone. */
public enum PatrolStatus implements State {
    REPORTED("待处理", "warn"),
    VISITING("已安排检查", "info"),
    TOLD("已告知整改", "info"),
    PASSED_ON("已转有关部门", "mute"),
    PUT_RIGHT("已整改", "ok"),
    NO_HAZARD("不属隐患", "mute");

    private static final String TOWN = "乡镇（街道）安监机构";

    /** The procedure of a report (巡查上报处理程序). */
    public static final Procedure<PatrolStatus> PROCEDURE = new Procedure<>("patrol", "巡查上报", List.of(
            new Transition<>(REPORTED, "安排检查", VISITING, TOWN, "", "D86", ""),
            new Transition<>(REPORTED, "告知整改", TOLD, TOWN, "", "D86", ""),
            new Transition<>(REPORTED, "转有关部门", PASSED_ON, TOWN, "", "D86", ""),
            new Transition<>(REPORTED, "已经整改", PUT_RIGHT, TOWN, "", "D86", ""),
            new Transition<>(REPORTED, "不属隐患", NO_HAZARD, TOWN, "", "D86", ""),
            new Transition<>(VISITING, "确认整改", PUT_RIGHT, TOWN, "", "", ""),
            new Transition<>(VISITING, "不属隐患", NO_HAZARD, TOWN, "", "", ""),
            new Transition<>(TOLD, "确认整改", PUT_RIGHT, TOWN, "", "", ""),
            new Transition<>(TOLD, "安排检查", VISITING, TOWN, "", "", ""),
            new Transition<>(PASSED_ON, "确认整改", PUT_RIGHT, TOWN, "", "", "")));

    private final String label;
    private final String tone;

    PatrolStatus(String label, String tone) {
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

    PatrolStatus to(PatrolStatus next) {
        return PROCEDURE.move(this, next);
    }

    /** Whether nothing more is to be done. */
    public boolean isEnded() {
        return this == PUT_RIGHT || this == NO_HAZARD;
    }
}
