package anlan.credit.record;

import anlan.kernel.Procedure;
import anlan.kernel.State;
import anlan.kernel.Transition;
import java.util.List;

/** Whether an entry of the credit record counts (信用信息状态). */
public enum EntryStatus implements State {
    STANDING("有效", "info"),
    REPAIRED("已修复", "ok"),
    UNDONE("已撤销", "mute");

    private static final Procedure<EntryStatus> PROCEDURE = new Procedure<>("credit-entry", "信用信息", List.of(
            new Transition<>(STANDING, "准予信用修复", REPAIRED, "机关负责人", "信用修复决定书", "D93", "law:violation-library"),
            new Transition<>(STANDING, "处罚决定被撤销", UNDONE, "系统", "", "", "law:decision-undone"),
            new Transition<>(REPAIRED, "处罚决定被撤销", UNDONE, "系统", "", "", "law:decision-undone")));

    private final String label;
    private final String tone;

    EntryStatus(String label, String tone) {
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

    EntryStatus to(EntryStatus next) {
        return PROCEDURE.move(this, next);
    }
}
