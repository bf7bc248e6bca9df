package anlan.credit;

import anlan.kernel.Procedure;
import anlan.kernel.State;
import anlan.kernel.Transition;
import java.util.List;

/** Where a dispute stands (异议状态). */
public enum DisputeStatus implements State {
    RECEIVED("待答复", "warn"),
    UPHELD("属实", "ok"),
    REJECTED("不属实", "mute");

    /** The procedure of a dispute (公示异议程序). */
    public static final Procedure<DisputeStatus> PROCEDURE = new Procedure<>("dispute", "公示异议", List.of(
            new Transition<>(RECEIVED, "核实属实，更正或者撤回", UPHELD, "承办人", "", "D88", "law:info-corrected"),
            new Transition<>(RECEIVED, "核实不属实，说明理由", REJECTED, "承办人", "", "D88", "law:info-corrected")));

    private final String label;
    private final String tone;

    DisputeStatus(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    @Override
    public String label() {
        return label;
    }

    /** The tone of its tag: ok, warn, mute. */
    public String tone() {
        return tone;
    }

    DisputeStatus to(DisputeStatus next) {
        return PROCEDURE.move(this, next);
    }
}
