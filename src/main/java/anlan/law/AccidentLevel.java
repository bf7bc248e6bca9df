package anlan.law;

import anlan.kernel.Refused;
import java.util.Arrays;

/** How grave an accident is (事故等级), from the least to the gravest. */
public enum AccidentLevel {
    ORDINARY("一般"),
    LARGER("较大"),
    MAJOR("重大"),
    EXTREME("特别重大");

    private final String label;

    AccidentLevel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** 较大, 较大事故 or LARGER. */
    public static AccidentLevel of(String text) {
        var word = text.strip().replaceFirst("事故$", "");
        return Arrays.stream(values()).filter(level -> level.label.equals(word) || level.name().equals(word)).findFirst()
                .orElseThrow(() -> new Refused("事故等级“" + text + "”不存在，应当是一般、较大、重大、特别重大之一。"));
    }
}
