package anlan.law;

import anlan.kernel.Refused;
import java.util.Arrays;

/** The seven kinds of power on the list (权力类别). */
public enum PowerKind {
    LICENCE("许可"),
    PENALTY("处罚"),
    COERCION("强制"),
    INSPECTION("检查"),
    CONFIRMATION("确认"),
    REWARD("奖励"),
    OTHER("其他");

    private final String label;

    PowerKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static PowerKind of(String label) {
        return Arrays.stream(values()).filter(k -> k.label.equals(label.strip())).findFirst()
                .orElseThrow(() -> new Refused("类别“" + label + "”应当是许可、处罚、强制、检查、确认、奖励、其他之一。").at("kind"));
    }
}
