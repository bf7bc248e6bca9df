package anlan.law;

import anlan.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A violation and what the law threatens for it (违法行为及罚则): one edition's row, in one recorded version. */
public record Violation(
        Versioned version,
        String code,
        String authority,
        String act,
        String law,
        String edition,
        String article,
        List<String> locators,
        Period inForce,
        Fine firstUnit,
        Fine firstPerson,
        String overdueTrigger,
        String overdueOrder,
        Fine overdueUnit,
        Fine overduePerson,
        String personRole,
        Gain gain,
        Range incomePercent,
        String other,
        String status)
        implements Recorded<Violation> {

    public Violation {
        locators = List.copyOf(locators);
    }

    /** Both ends included; a minimum of nought is excluded, for a fine of nothing is no fine (罚款幅度). */
    public record Range(@Nullable BigDecimal min, @Nullable BigDecimal max) {

        public Range {
            min = plainest(min);
            max = plainest(max);
        }

        public boolean isEmpty() {
            return max == null;
        }

        /** 5万 to 20万, 20万 with no lower end, 40% where both are one. */
        String text(String unit) {
            if (min == null || max == null) {
                return "";
            }
            if (min.signum() == 0) {
                return plain(max) + unit + "以下";
            }
            return min.compareTo(max) == 0 ? plain(max) + unit : plain(min) + unit + "以上" + plain(max) + unit + "以下";
        }

        private static String plain(BigDecimal amount) {
            return amount.stripTrailingZeros().toPlainString();
        }
    }

    /** A fine at one stage on one target: 处 (SHALL), 可以处 (MAY), none (NONE), or not provided for (罚款). */
    public record Fine(Mode mode, Range yuan) {

        public enum Mode { SHALL, MAY, NONE, UNSAID }

        /** 可以处5万元以下罚款; empty where there is none. */
        public String text() {
            if (yuan.isEmpty()) {
                return "";
            }
            var tenThousands = new Range(shift(yuan.min()), shift(yuan.max()));
            return (mode == Mode.MAY ? "可以处" : "处") + tenThousands.text("万元") + "罚款";
        }

        private static @Nullable BigDecimal shift(@Nullable BigDecimal yuan) {
            return yuan == null ? null : yuan.movePointLeft(4);
        }
    }

    /** A fine by unlawful gain (违法所得): multiples from the threshold on, else the range below it. */
    public record Gain(@Nullable BigDecimal threshold, Range multiple, Range below) {

        public Gain {
            threshold = plainest(threshold);
        }

        public String text() {
            if (threshold == null) {
                return "";
            }
            return "违法所得" + threshold.movePointLeft(4).stripTrailingZeros().toPlainString() + "万元以上的处"
                    + multiple.text("倍") + "；不足的" + new Fine(Fine.Mode.SHALL, below).text();
        }
    }

    /** 100000 and 100000.00 are the same amount. */
    private static @Nullable BigDecimal plainest(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.stripTrailingZeros();
    }

    /** 处上一年年收入40%的罚款; empty where there is none. */
    public String incomeText() {
        return incomePercent.isEmpty() ? "" : "处上一年年收入" + incomePercent.text("%") + "的罚款";
    }

    @Override
    public Violation with(Versioned replacement) {
        return new Violation(replacement, code, authority, act, law, edition, article, locators, inForce, firstUnit,
                firstPerson, overdueTrigger, overdueOrder, overdueUnit, overduePerson, personRole, gain, incomePercent,
                other, status);
    }

    public boolean isInForceOn(LocalDate day) {
        return inForce.contains(day);
    }

    public boolean isVerified() {
        return status.equals("READ");
    }
}
