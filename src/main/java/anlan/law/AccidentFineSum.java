package anlan.law;

import anlan.kernel.Money;
import anlan.law.Fines.Span;
import anlan.law.Violation.Fine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the range of the fine on the unit that answers for an accident (事故罚款计算), by the law of its day. */
final class AccidentFineSum {

    private final LocalDate occurred;
    private final AccidentLevel level;
    private final boolean grave;
    private final Tables tables;
    private final Worksheet sheet;

    private AccidentFineSum(LocalDate occurred, AccidentLevel level, boolean grave, Tables tables) {
        this.occurred = occurred;
        this.level = level;
        this.grave = grave;
        this.tables = tables;
        this.sheet = new Worksheet(tables);
    }

    static Worked<Span> of(LocalDate occurred, AccidentLevel level, boolean grave, Tables tables) {
        var sum = new AccidentFineSum(occurred, level, grave, tables);
        return sum.sheet.answer(sum.span());
    }

    private Span span() {
        var row = tables.violations("V37-" + level.label() + "事故").stream().filter(v -> v.isInForceOn(occurred)).findFirst();
        if (row.isPresent()) {
            sheet.cite(row.get());
            var yuan = row.get().firstUnit().yuan();
            return aggravated(new Span(row.get().firstUnit().mode(), money(yuan.min()), money(yuan.max()), true, List.of(),
                    row.get()), row.get().law() + "（" + row.get().edition() + "）" + row.get().article());
        }
        var older = tables.figure("accident-fine", level.label(), occurred);
        if (older.isEmpty()) {
            sheet.lacks("对事故单位罚款的规定", "accident-fine", occurred);
            return Span.UNKNOWN;
        }
        sheet.cite(older.get());
        sheet.step("2014-12-01 以前的《安全生产法》版本没有收录；依当时施行的《生产安全事故报告和调查处理条例》计算。");
        return aggravated(new Span(Fine.Mode.SHALL, money(older.get().low()), money(older.get().high()), true, List.of(),
                null), older.get().law() + older.get().article());
    }

    private Span aggravated(Span base, String name) {
        sheet.step("事故发生之日（" + occurred + "）施行" + name + "：" + level.label() + "事故，处 " + range(base) + "。");
        if (!grave) {
            return base;
        }
        var multiple = tables.figure("accident-fine.multiple", "", occurred);
        if (multiple.isPresent()) {
            sheet.cite(multiple.get());
            var times = multiple.get();
            var most = new Span(Fine.Mode.MAY, times(base.min(), times.low()), times(base.max(), times.high()), true,
                    List.of(), base.applied());
            sheet.step(times.words() + "的 " + times.low().toPlainString() + " 倍以上 " + times.high().toPlainString()
                    + " 倍以下处罚：可以处 " + range(most) + "。");
            return most;
        }
        var own = tables.figure("accident-fine.grave", level.label(), occurred);
        if (own.isEmpty()) {
            sheet.step("当时施行的规定对" + level.label() + "事故没有“情节特别严重”的加重幅度，仍按上述幅度。");
            return base;
        }
        sheet.cite(own.get());
        var span = new Span(base.mode(), money(own.get().low()), money(own.get().high()), true, List.of(), base.applied());
        sheet.step("情节特别严重的，处 " + range(span) + "。");
        return span;
    }

    private static Money money(@Nullable BigDecimal yuan) {
        return new Money(Objects.requireNonNull(yuan));
    }

    private static Money times(@Nullable Money money, BigDecimal multiple) {
        return Objects.requireNonNull(money).percent(multiple.movePointRight(2));
    }

    private static String range(Span span) {
        return span.min() + " 元以上 " + span.max() + " 元以下罚款";
    }
}
