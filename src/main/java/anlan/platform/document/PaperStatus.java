package anlan.platform.document;

import anlan.kernel.Refused;
import anlan.kernel.State;
import java.util.Set;

/** What an issued paper is worth (文书状态). */
public enum PaperStatus implements State {
    ISSUED("已签发"),
    SERVED("已送达"),
    SUPERSEDED("已被替代"),
    VOIDED("已作废");

    private final String label;

    PaperStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the paper has effect: issued or served, and neither replaced nor void. */
    public boolean isValid() {
        return this == ISSUED || this == SERVED;
    }

    PaperStatus to(PaperStatus next) {
        var possible = switch (this) {
            case ISSUED -> Set.of(SERVED, SUPERSEDED, VOIDED);
            case SERVED -> Set.of(SUPERSEDED);
            case SUPERSEDED, VOIDED -> Set.<PaperStatus>of();
        };
        if (possible.contains(next)) {
            return next;
        }
        throw new Refused(next == VOIDED && this == SERVED
                ? "文书已经送达，不得作废；确有错误的，应当另发文书更正或者撤销。"
                : "文书" + label + "，不能再改为“" + next.label + "”。");
    }
}
