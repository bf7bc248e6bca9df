package anlan.hazard;

import anlan.kernel.Procedure;
import anlan.kernel.State;
import anlan.kernel.Transition;
import java.util.List;

/** Where a hazard stands (隐患状态): closed by nothing but a re-inspection, or at once on the spot. */
public enum HazardStatus implements State {
    FOUND("已发现", "warn"),
    GRADED("已判级", "warn"),
    ORDERED("整改中", "warn"),
    TREATED("待复查", "info"),
    REINSPECTED("复查未通过", "err"),
    CLOSED("已销号", "ok"),
    TRANSFERRED("已移送", "mute");

    private static final String OFFICERS = "执法人员";

    /** The procedure of a hazard (隐患治理程序). */
    public static final Procedure<HazardStatus> PROCEDURE = new Procedure<>("hazard", "隐患治理", List.of(
            new Transition<>(FOUND, "判定等级", GRADED, OFFICERS, "", "当场", "law:major-hazard"),
            new Transition<>(GRADED, "当场改正", CLOSED, OFFICERS, "现场检查记录", "当场", "law:correction"),
            new Transition<>(GRADED, "移送其他部门", TRANSFERRED, OFFICERS, "案件移送书", "及时", "law:handing-over"),
            new Transition<>(GRADED, "责令限期整改", ORDERED, OFFICERS, "责令限期整改指令书", "当场", "law:correction"),
            new Transition<>(ORDERED, "报告整改完成或者期限届满", TREATED, "生产经营单位", "", "整改期限内", "law:rectification-term"),
            new Transition<>(TREATED, "复查通过", CLOSED, OFFICERS, "整改复查意见书", "D63", "law:reinspection"),
            new Transition<>(TREATED, "复查未通过", REINSPECTED, OFFICERS, "整改复查意见书", "D63", "law:reinspection"),
            new Transition<>(REINSPECTED, "再次复查通过", CLOSED, OFFICERS, "整改复查意见书", "", "law:reinspection")));

    private final String label;
    private final String tone;

    HazardStatus(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    @Override
    public String label() {
        return label;
    }

    /** The tone of its tag: ok, warn, err, info. */
    public String tone() {
        return tone;
    }

    HazardStatus to(HazardStatus next) {
        return PROCEDURE.move(this, next);
    }
}
