package anlan.penalty;

import anlan.kernel.Procedure;
import anlan.kernel.Refused;
import anlan.kernel.State;
import anlan.kernel.Transition;
import java.util.List;

/** Where a decision on the spot stands (当场处罚状态): handed over at once, filed in the term of the day, closed when paid and published; unpaid or contested it goes on in a case. */
public enum SpotStatus implements State {
    MADE("待当场交付", "warn"),
    DELIVERED("待备案", "warn"),
    FILED("已备案", "info"),
    CLOSED("已办结", "ok"),
    VOIDED("已作废", "mute"),
    CONTINUED("转入后续办理", "info");

    /** The simple procedure (简易程序) as the table of its moves. */
    static final Procedure<SpotStatus> PROCEDURE = new Procedure<>("simple-penalty", "行政处罚简易程序", List.of(
            new Transition<>(MADE, "当场交付，签收或者注明拒签", DELIVERED, "执法人员", "当场行政处罚决定书", "当场", "law:spot-decision"),
            new Transition<>(MADE, "未交付，作废重做", VOIDED, "执法人员", "", "", "law:spot-decision"),
            new Transition<>(DELIVERED, "收缴、缴款、公开", DELIVERED, "执法人员、缴款登记人", "专用票据", "D10、D01、D12", "law:spot-collection"),
            new Transition<>(DELIVERED, "报所属机关备案", FILED, "执法人员", "", "D66（2026-01-31 以前 D50）", "law:spot-filing"),
            new Transition<>(FILED, "收缴、缴款、公开", FILED, "执法人员、缴款登记人", "专用票据", "D10、D01、D12", "law:spot-collection"),
            new Transition<>(FILED, "履行完毕，已公开或者不予公开", CLOSED, "系统", "", "", "law:payment"),
            new Transition<>(FILED, "缴款期满未缴，转入催告和强制执行", CONTINUED, "系统、执法人员", "", "D01 次日", "law:late-payment"),
            new Transition<>(FILED, "延期分期、复议诉讼、自行纠正，转入案件办理", CONTINUED, "执法人员", "", "", "law:remedy-no-stop"),
            new Transition<>(CLOSED, "对个人的处罚因社会影响公开", CLOSED, "公示经办人", "", "D13", "law:social-influence"),
            new Transition<>(CLOSED, "复议诉讼、自行纠正，转入案件办理", CONTINUED, "执法人员", "", "", "law:remedy-no-stop")));

    private final String label;
    private final String tone;

    SpotStatus(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    @Override
    public String label() {
        return label;
    }

    /** The tone of its tag: ok, warn, info, mute. */
    public String tone() {
        return tone;
    }

    /** Handed over and still to be filed, paid or published. */
    public boolean isRunning() {
        return this == DELIVERED || this == FILED;
    }

    SpotStatus to(SpotStatus next) {
        return PROCEDURE.move(this, next);
    }

    void requireRunning(String deed) {
        if (!isRunning()) {
            throw new Refused("“" + label + "”的当场处罚不能" + deed + "。");
        }
    }
}
