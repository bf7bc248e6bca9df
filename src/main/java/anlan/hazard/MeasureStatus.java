package anlan.hazard;

import anlan.kernel.Procedure;
import anlan.kernel.State;
import anlan.kernel.Transition;
import java.util.List;

/** Where a measure ordered on the spot stands (现场处理措施状态): in force until a review agrees to resume. */
public enum MeasureStatus implements State {
    IN_FORCE("执行中", "err"),
    REVIEWING("待审查", "info"),
    LIFTED("已解除", "ok");

    /** The procedure of a measure (现场处理措施程序). */
    public static final Procedure<MeasureStatus> PROCEDURE = new Procedure<>("on-site-measure", "现场处理措施", List.of(
            new Transition<>(IN_FORCE, "申请恢复生产经营", REVIEWING, "生产经营单位", "", "", "law:hazard-removal"),
            new Transition<>(REVIEWING, "审查同意", LIFTED, "机关负责人", "恢复生产经营审查意见书", "D36", "law:hazard-removal"),
            new Transition<>(REVIEWING, "审查不同意", IN_FORCE, "机关负责人", "恢复生产经营审查意见书", "D36", "law:hazard-removal")));

    private final String label;
    private final String tone;

    MeasureStatus(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    @Override
    public String label() {
        return label;
    }

    /** The tone of its tag: ok, err, info. */
    public String tone() {
        return tone;
    }

    MeasureStatus to(MeasureStatus next) {
        return PROCEDURE.move(this, next);
    }
}
