package anlan.credit;

import anlan.kernel.Procedure;
import anlan.kernel.State;
import anlan.kernel.Transition;
import java.util.List;

/** Where a publication stands (公示状态). */
public enum PublicationStatus implements State {
    PROPOSED("待公开", "warn"),
    PUBLISHED("公开中", "info"),
    EXPIRED("已期满", "mute"),
    WITHDRAWN("已撤回", "mute"),
    REPAIRED("已修复", "ok");

    private static final String OFFICE = "公示经办人";
    private static final String SYSTEM = "系统";
    private static final String LAW = "law:info-published";

    /** The procedure of a publication (信息公示程序). */
    public static final Procedure<PublicationStatus> PROCEDURE = new Procedure<>("publication", "信息公示", List.of(
            new Transition<>(PROPOSED, "公开", PUBLISHED, OFFICE, "", "D13", LAW),
            new Transition<>(PROPOSED, "不予公开", WITHDRAWN, OFFICE, "", "", "law:separable"),
            new Transition<>(PUBLISHED, "更正", PUBLISHED, OFFICE, "", "", LAW),
            new Transition<>(PUBLISHED, "撤回", WITHDRAWN, OFFICE, "", "D11", "law:decision-undone"),
            new Transition<>(PUBLISHED, "公开期满", EXPIRED, SYSTEM, "", "", ""),
            new Transition<>(PUBLISHED, "信用修复", REPAIRED, OFFICE, "", "", "law:violation-library")));

    private final String label;
    private final String tone;

    PublicationStatus(String label, String tone) {
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

    PublicationStatus to(PublicationStatus next) {
        return PROCEDURE.move(this, next);
    }

    public boolean isEnded() {
        return this != PROPOSED && this != PUBLISHED;
    }
}
