package anlan.penalty;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A penalty other than a fine (罚款以外的处罚), and whether a hearing must be offered for it. */
public enum Sanction {
    WARNING("警告", false),
    CIRCULATED("通报批评", false),
    CONFISCATE("没收违法所得", false),
    CONFISCATE_GOODS("没收非法财物", false),
    SUSPEND("责令停产停业整顿", true),
    STOP_BUILDING("责令停止建设", true),
    RESTRICT("限制从业", true),
    DOWNGRADE("降低资质等级", true),
    REVOKE("吊销许可证件", true);

    private final String label;
    private final boolean heavy;

    Sanction(String label, boolean heavy) {
        this.label = label;
        this.heavy = heavy;
    }

    public String label() {
        return label;
    }

    /** Whether a hearing must be offered whatever the fine (处罚法 63, 办法 55). */
    public boolean isHeavy() {
        return heavy;
    }

    /** As the papers list them, 警告、责令停产停业整顿; empty for none. */
    static String text(Set<Sanction> sanctions) {
        return Arrays.stream(values()).filter(sanctions::contains).map(Sanction::label).collect(Collectors.joining("、"));
    }

    static Set<Sanction> of(String text) {
        var words = List.of(text.split("、"));
        var found = EnumSet.noneOf(Sanction.class);
        Arrays.stream(values()).filter(s -> words.contains(s.label)).forEach(found::add);
        return found;
    }
}
