package anlan.enterprise;

import anlan.kernel.Procedure;
import anlan.kernel.State;
import anlan.kernel.Transition;
import java.util.List;

/** Whether an enterprise is at work (经营状态), with all the moves there are. */
public enum EnterpriseStatus implements State {
    ACTIVE("在业", "ok"),
    SUSPENDED("停产", "warn"),
    SHUT("关闭", "mute"),
    DEREGISTERED("注销", "mute");

    public static final Procedure<EnterpriseStatus> PROCEDURE = new Procedure<>("enterprise", "企业经营状态", List.of(
            move(ACTIVE, "停产停业", SUSPENDED, "企业或监管部门", ""),
            move(SUSPENDED, "恢复生产经营", ACTIVE, "监管部门", ""),
            move(ACTIVE, "关闭", SHUT, "县级以上人民政府", "law:closure"),
            move(SUSPENDED, "关闭", SHUT, "县级以上人民政府", "law:closure"),
            move(ACTIVE, "注销登记", DEREGISTERED, "市场监管部门", ""),
            move(SUSPENDED, "注销登记", DEREGISTERED, "市场监管部门", ""),
            move(SHUT, "注销登记", DEREGISTERED, "市场监管部门", "")));

    private final String label;
    private final String tone;

    EnterpriseStatus(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    @Override
    public String label() {
        return label;
    }

    /** The tone of its tag on pages. */
    public String tone() {
        return tone;
    }

    EnterpriseStatus to(EnterpriseStatus next) {
        return PROCEDURE.move(this, next);
    }

    /** What may be done now. */
    public List<EnterpriseStatus> next() {
        return PROCEDURE.moves().stream().filter(m -> m.from() == this).map(Transition::to).toList();
    }

    private static Transition<EnterpriseStatus> move(
            EnterpriseStatus from, String event, EnterpriseStatus to, String actor, String source) {
        return new Transition<>(from, event, to, actor, "", "", source);
    }
}
