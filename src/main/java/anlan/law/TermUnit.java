package anlan.law;

import anlan.kernel.Refused;
import java.util.Arrays;

/** The unit a time limit is counted in (期限单位). */
public enum TermUnit {
    CALENDAR_DAY("CD", "日"),
    WORKING_DAY("WD", "个工作日"),
    HOUR("H", "小时"),
    MONTH("M", "个月"),
    YEAR("Y", "年");

    private final String code;
    private final String label;

    TermUnit(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public static TermUnit of(String code) {
        return Arrays.stream(values()).filter(u -> u.code.equals(code)).findFirst()
                .orElseThrow(() -> new Refused("期限单位“" + code + "”不存在，应当是 CD、WD、H、M、Y 之一。").at("unit"));
    }
}
