package anlan.law;

import anlan.kernel.Refused;
import java.util.Arrays;
import java.util.Locale;

/** What a time limit does (期限种类): whose it is, or which end of it matters. */
public enum DeadlineKind {
    PARTY("当事人期限", "最后一日"),
    AGENCY("行政机关期限", "最后一日"),
    POLICE("公安机关期限", "最后一日"),
    COURT("人民法院期限", "最后一日"),
    BEFORE("事前期限", "最迟"),
    WINDOW("窗口期", "截止"),
    WINDOW_BEFORE("届满前窗口期", "截止"),
    WAIT("等待期", "等待届满"),
    SERVICE("送达期", "视为送达"),
    FREQUENCY("周期", "下次不晚于"),
    VALIDITY("有效期", "有效至"),
    LIMITATION("追究时效", "届满日"),
    ACCRUAL("逐日计算", "起算日");

    private final String label;
    private final String lastLabel;

    DeadlineKind(String label, String lastLabel) {
        this.label = label;
        this.lastLabel = lastLabel;
    }

    /** As the tables write it: {@code window-before}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return label;
    }

    /** What the last day of it is called. */
    public String lastLabel() {
        return lastLabel;
    }

    /** Counted back from the event to come. */
    public boolean countsBackwards() {
        return this == BEFORE || this == WINDOW_BEFORE;
    }

    /** Windows, waits, cycles, validity and limitation end on their own day, whatever the calendar says. */
    boolean mayRoll() {
        return this == PARTY || this == AGENCY || this == POLICE || this == COURT;
    }

    public static DeadlineKind of(String code) {
        return Arrays.stream(values()).filter(k -> k.code().equals(code)).findFirst()
                .orElseThrow(() -> new Refused("期限种类“" + code + "”不存在。").at("kind"));
    }
}
