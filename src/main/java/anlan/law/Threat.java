package anlan.law;

import anlan.kernel.Money;
import anlan.law.Violation.Fine;
import anlan.law.Violation.Range;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one row threatens at one stage on one target, in yuan (一个版本的罚则): the thing that is compared with that of
 * another edition.
 *
 * @param text in the words of the row
 * @param needsIncome whether it is a part of a person's income that was not said
 */
record Threat(Fine.Mode mode, @Nullable Money min, @Nullable Money max, String text, boolean needsIncome) {

    /** Compared by proportion only, where the income itself is not known. */
    private static final Money ANY_INCOME = Money.yuan(1_000_000);

    private static final Threat NONE = new Threat(Fine.Mode.NONE, null, null, "未规定罚款", false);

    static Threat of(Violation row, Fines.Act act) {
        boolean first = act.stage() == PenaltyStage.FIRST;
        if (act.target() == PenaltyTarget.PERSON && isByIncome(row, act.stage())) {
            return byIncome(row, first ? row.firstPerson().mode() : Fine.Mode.SHALL, act.income());
        }
        if (act.target() == PenaltyTarget.UNIT && first && row.gain().threshold() != null) {
            return byGains(row, act.gains() == null ? Money.ZERO : act.gains());
        }
        var fine = act.target() == PenaltyTarget.UNIT
                ? (first ? row.firstUnit() : row.overdueUnit())
                : (first ? row.firstPerson() : row.overduePerson());
        return said(fine) ? of(fine) : NONE;
    }

    private static boolean isByIncome(Violation row, PenaltyStage stage) {
        var stageOfIncome = row.overdueTrigger().isEmpty() ? PenaltyStage.FIRST : PenaltyStage.OVERDUE;
        return !row.incomePercent().isEmpty() && stage == stageOfIncome;
    }

    private static boolean said(Fine fine) {
        return !fine.yuan().isEmpty() && (fine.mode() == Fine.Mode.SHALL || fine.mode() == Fine.Mode.MAY);
    }

    private static Threat of(Fine fine) {
        return new Threat(fine.mode(), money(fine.yuan().min()), money(fine.yuan().max()), fine.text(), false);
    }

    private static Threat byIncome(Violation row, Fine.Mode mode, @Nullable Money income) {
        boolean unknown = income == null || !income.isPositive();
        var base = unknown ? ANY_INCOME : Objects.requireNonNull(income);
        var percent = row.incomePercent();
        return new Threat(mode == Fine.Mode.MAY ? mode : Fine.Mode.SHALL, base.percent(least(percent)),
                base.percent(most(percent)), row.incomeText(), unknown);
    }

    private static Threat byGains(Violation row, Money gains) {
        var rule = row.gain();
        var mode = row.firstUnit().mode() == Fine.Mode.MAY ? Fine.Mode.MAY : Fine.Mode.SHALL;
        if (gains.yuan().compareTo(Objects.requireNonNull(rule.threshold())) < 0) {
            return new Threat(mode, money(rule.below().min()), money(rule.below().max()), rule.text(), false);
        }
        return new Threat(mode, times(gains, least(rule.multiple())), times(gains, most(rule.multiple())), rule.text(), false);
    }

    private static BigDecimal least(Range range) {
        return Objects.requireNonNull(range.min());
    }

    private static BigDecimal most(Range range) {
        return Objects.requireNonNull(range.max());
    }

    private static Money times(Money gains, BigDecimal multiple) {
        return gains.percent(multiple.movePointRight(2));
    }

    private static @Nullable Money money(@Nullable BigDecimal yuan) {
        return yuan == null ? null : new Money(yuan);
    }

    /** Lower maximum, then lower minimum, then MAY instead of SHALL; no fine is the lightest. */
    boolean isLighterThan(Threat other) {
        int byMax = orZero(max).compareTo(orZero(other.max));
        int byMin = orZero(min).compareTo(orZero(other.min));
        if (byMax != 0 || byMin != 0) {
            return byMax < 0 || byMax == 0 && byMin < 0;
        }
        return weight() < other.weight();
    }

    private int weight() {
        return switch (mode) {
            case NONE, UNSAID -> 0;
            case MAY -> 1;
            case SHALL -> 2;
        };
    }

    private static Money orZero(@Nullable Money money) {
        return money == null ? Money.ZERO : money;
    }
}
