package anlan.law;

import anlan.kernel.Period;
import anlan.law.Violation.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure the law sets (法定数额) — an amount, a count, a threshold — in one recorded version of its row.
 *
 * @param item which of several under one code: a level, UNIT or PERSON; empty where there is one only
 * @param words what the law says where it is no figure, for example which government investigates
 */
public record Figure(
        Versioned version,
        String code,
        String item,
        String name,
        @Nullable BigDecimal value,
        Range range,
        String unit,
        String words,
        String law,
        String article,
        List<String> locators,
        Period inForce,
        String status)
        implements Recorded<Figure> {

    public Figure {
        value = value == null ? null : value.stripTrailingZeros();
        locators = List.copyOf(locators);
    }

    public boolean isInForceOn(LocalDate day) {
        return inForce.contains(day);
    }

    public boolean isVerified() {
        return status.equals("READ");
    }

    /** The figure itself, of a row that has one. */
    BigDecimal number() {
        return Objects.requireNonNull(value, code);
    }

    int count() {
        return number().intValueExact();
    }

    BigDecimal low() {
        return Objects.requireNonNull(range.min(), code);
    }

    BigDecimal high() {
        return Objects.requireNonNull(range.max(), code);
    }

    /** As a list shows it: 3, 3 至 9, 30 以上. */
    public String text() {
        var single = value == null ? "" : value.toPlainString();
        var min = range.min();
        var max = range.max();
        var span = min == null ? (max == null ? "" : "至 " + max.toPlainString())
                : min.toPlainString() + (max == null ? " 以上" : " 至 " + max.toPlainString());
        return (single + (single.isEmpty() || span.isEmpty() ? "" : "；") + span).strip();
    }

    @Override
    public Figure with(Versioned other) {
        return new Figure(other, code, item, name, value, range, unit, words, law, article, locators, inForce, status);
    }
}
