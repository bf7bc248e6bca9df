package anlan.law;

import anlan.kernel.Refused;
import anlan.law.HazardSources.Grading;
import anlan.law.HazardSources.Stock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds q/Q of one unit, and grades it by α·Σ(β·q/Q) if it is a source (重大危险源计算). */
final class HazardSourceSum {

    /** One stock with its row, and the row of its category where one was said. */
    private record Line(Stock stock, Substance row, @Nullable Substance category) {

        Ratio ratio() {
            return Ratio.of(stock.quantity(), row.criticalQuantity());
        }

        String text() {
            return stock.quantity().stripTrailingZeros().toPlainString() + "/" + row.criticalQuantity().toPlainString();
        }
    }

    private final LocalDate assessed;
    private final Tables tables;
    private final List<Substance> rows;
    private final Worksheet sheet;

    private HazardSourceSum(LocalDate assessed, Tables tables) {
        this.assessed = assessed;
        this.tables = tables;
        this.rows = tables.substances();
        this.sheet = new Worksheet(tables);
    }

    static Worked<Grading> of(List<Stock> stocks, int residents, LocalDate assessed, Tables tables) {
        if (stocks.isEmpty()) {
            throw new Refused("请写明至少一种危险化学品。").at("substances");
        }
        if (residents < 0) {
            throw new Refused("人数不能小于 0。").at("residents");
        }
        return new HazardSourceSum(assessed, tables).worked(stocks, residents);
    }

    private Worked<Grading> worked(List<Stock> stocks, int residents) {
        var rule = tables.figure("hazard-source", "", assessed);
        if (rule.isEmpty()) {
            sheet.lacks("重大危险源辨识分级的规定", "hazard-source", assessed);
            return sheet.answer(new Grading(null, null, null, null, null));
        }
        sheet.cite(rule.get());
        var alpha = alpha(residents);
        var lines = lines(stocks);
        if (lines.size() < stocks.size()) {
            return sheet.answer(new Grading(null, null, alpha.number(), null, null));
        }
        var sum = lines.stream().map(Line::ratio).reduce(Ratio.ZERO, Ratio::plus);
        boolean source = sum.isAtLeast(rule.get().number());
        sheet.step("S = " + lines.stream().map(Line::text).collect(Collectors.joining(" + ")) + " = " + sum
                + (source ? " ≥ 1，构成重大危险源。" : " < 1，不构成重大危险源，不分级。"));
        if (!source) {
            return sheet.answer(new Grading(sum.shown(), false, alpha.number(), null, null));
        }
        return sheet.answer(graded(sum, lines, alpha, !rule.get().law().startsWith("GB")));
    }

    private Figure alpha(int residents) {
        var people = BigDecimal.valueOf(residents);
        return tables.figures("hazard-source.alpha", assessed).stream().filter(row -> row.low().compareTo(people) <= 0)
                .max(Comparator.comparing(Figure::low)).orElseThrow();
    }

    private List<Line> lines(List<Stock> stocks) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < stocks.size(); i++) {
            int at = i;
            line(stocks.get(i), i).ifPresentOrElse(lines::add, () -> sheet.lacks("“" + stocks.get(at).name()
                    + "”不在 GB 18218-2018 表1 所列名称之中，需要它的危险性类别（category，J1 至 W11）"));
        }
        return lines;
    }

    private Optional<Line> line(Stock stock, int at) {
        var field = "substances[" + at + "]";
        var category = stock.category() == null ? null : rows.stream()
                .filter(row -> row.isCategory() && row.isCalled(stock.category())).findFirst()
                .orElseThrow(() -> new Refused("危险性类别“" + stock.category() + "”不存在，应当是 J1 至 J5、W1.1 至 W11。").at(field + ".category"));
        var found = rows.stream().filter(row -> row.isCalled(stock.name())).toList();
        var partly = found.isEmpty() && category == null
                ? rows.stream().filter(row -> row.isCalledInPart(stock.name())).toList() : List.<Substance>of();
        if (found.size() > 1 || !partly.isEmpty()) {
            throw new Refused("“" + stock.name() + "”可能是 " + Stream.concat(found.stream(), partly.stream()).map(Substance::name)
                    .collect(Collectors.joining("、")) + "，请写明是哪一种。").at(field + ".name");
        }
        var row = found.isEmpty() ? category : found.getFirst();
        return row == null ? Optional.empty() : Optional.of(new Line(stock, row, category));
    }

    private Grading graded(Ratio sum, List<Line> lines, Figure alpha, boolean before) {
        sheet.cite(alpha);
        if (before) {
            sheet.step("评估之日（" + assessed + "）在 GB 18218-2018 施行以前，β 取 40号令附件1；临界量仍取 2018 版，2009 版没有收录，待核。");
        }
        var total = Ratio.ZERO;
        var parts = new ArrayList<String>();
        for (var line : lines) {
            sheet.use(line.row());
            var beta = beta(line, before);
            if (beta == null) {
                sheet.lacks("“" + line.stock().name() + "”没有列明校正系数 β，需要它的危险性类别（category，J1 至 W11）");
            } else {
                total = total.plus(line.ratio().times(beta));
                parts.add(beta.toPlainString() + "×" + line.text());
            }
        }
        if (parts.size() < lines.size()) {
            return new Grading(sum.shown(), true, alpha.number(), null, null);
        }
        var r = total.times(alpha.number());
        var level = tables.figures("hazard-source.level", assessed).stream().filter(row -> r.isAtLeast(row.low()))
                .max(Comparator.comparing(Figure::low)).orElseThrow();
        sheet.cite(level);
        sheet.step("厂区边界外 500 米范围内常住人口属“" + alpha.item() + "”，α = " + alpha.number().toPlainString() + "。");
        sheet.step("R = " + alpha.number().toPlainString() + " × (" + String.join(" + ", parts) + ") = " + r + "，"
                + level.item() + "重大危险源（比较前不取整）。");
        return new Grading(sum.shown(), true, alpha.number(), r.shown(), level.item());
    }

    private static @Nullable BigDecimal beta(Line line, boolean before) {
        var own = before ? line.row().betaBefore() : line.row().beta();
        if (own != null || line.category() == null) {
            return own;
        }
        return before ? line.category().betaBefore() : line.category().beta();
    }
}
