package anlan.credit.record;

import anlan.kernel.Procedure;
import anlan.kernel.State;
import anlan.kernel.Transition;
import java.util.List;

/** Where an application for credit repair stands (信用修复状态): asked by the unit, checked by an officer, decided by somebody else. */
public enum RepairStatus implements State {
    APPLIED("待核实", "warn"),
    CHECKED("待决定", "warn"),
    APPROVED("准予修复", "ok"),
    REFUSED("不予修复", "err"),
    WITHDRAWN("已撤回", "mute");

    private static final String LAW = "law:violation-library";

    /** The procedure of credit repair (信用修复程序). */
    public static final Procedure<RepairStatus> PROCEDURE = new Procedure<>("credit-repair", "安全生产信用修复", List.of(
            new Transition<>(APPLIED, "核实", CHECKED, "承办人", "", "D93", LAW),
            new Transition<>(APPLIED, "撤回申请", WITHDRAWN, "生产经营单位", "", "", LAW),
            new Transition<>(CHECKED, "撤回申请", WITHDRAWN, "生产经营单位", "", "", LAW),
            new Transition<>(APPLIED, "处罚决定被撤销，申请终止", WITHDRAWN, "系统", "", "", "law:decision-undone"),
            new Transition<>(CHECKED, "处罚决定被撤销，申请终止", WITHDRAWN, "系统", "", "", "law:decision-undone"),
            new Transition<>(CHECKED, "准予修复", APPROVED, "机关负责人（不是核实人）", "信用修复决定书", "D93", LAW),
            new Transition<>(CHECKED, "不予修复", REFUSED, "机关负责人（不是核实人）", "信用修复决定书", "D93", LAW)));

    private final String label;
    private final String tone;

    RepairStatus(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    @Override
    public String label() {
        return label;
    }

    /** The tone of its tag: ok, warn, err, mute. */
    public String tone() {
        return tone;
    }

    RepairStatus to(RepairStatus next) {
        return PROCEDURE.move(this, next);
    }
}
