package anlan.platform.document;

import anlan.kernel.Refused;
import anlan.kernel.State;
import java.util.Set;

/** What an issued paper is worth (文书状态). */
public enum PaperStatus implements State {
    ISSUED("已签发", "info"),
    SERVED("已送达", "ok"),
    SUPERSEDED("已被替代", "mute"),
    VOIDED("已作废", "err");

    private final String label;
    private final String tone;

    PaperStatus(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    public String tone() {
        return tone;
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
