package anlan.law;

import anlan.law.Thresholds.Closure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Counts the penalties of a unit with a major hazard (提请关闭计算), by the days of their decisions. */
final class ClosureSum {

    /** Penalties that lie close enough together. */
    private record Run(LocalDate first, LocalDate last) {}

    private final List<LocalDate> penalties;
    private final Tables tables;
    private final Worksheet sheet;

    private ClosureSum(List<LocalDate> penalties, Tables tables) {
        this.penalties = penalties.stream().sorted().toList();
        this.tables = tables;
        this.sheet = new Worksheet(tables);
    }

    static Worked<Closure> of(boolean majorHazard, List<LocalDate> penalties, Tables tables) {
        return new ClosureSum(penalties, tables).worked(majorHazard);
    }

    private Worked<Closure> worked(boolean majorHazard) {
        var rows = tables.figures().stream().filter(f -> f.code().startsWith("closure.")).toList();
        rows.forEach(sheet::cite);
        var oldest = penalties.isEmpty() ? null : penalties.getFirst();
        if (oldest != null && rows.stream().noneMatch(f -> f.isInForceOn(penalties.getLast()))
                && tables.edition("中华人民共和国安全生产法", penalties.getLast()).isEmpty()) {
            sheet.lacks("提请关闭的规定", "closure.days", penalties.getLast());
            return sheet.answer(new Closure(null, null));
        }
        sheet.step("依照《安全生产法》受到的行政处罚 " + penalties.size() + " 次（以决定日期计）"
                + (majorHazard ? "，存在重大事故隐患。" : "，没有重大事故隐患。"));
        var ground = ground("closure.days", "日", (run, span) -> ChronoUnit.DAYS.between(run.first(), run.last()) <= span);
        if (ground == null) {
            ground = ground("closure.years", "年", (run, span) -> run.last().isBefore(run.first().plusYears(span)));
        }
        if (!majorHazard || ground == null) {
            sheet.step(majorHazard ? "没有达到法定次数，不因此提请关闭。" : "没有重大事故隐患，不因受处罚的次数提请关闭；有法律规定的其他情形的另行认定。");
            return sheet.answer(new Closure(false, null));
        }
        sheet.step("应当提请地方人民政府予以关闭，有关部门依法吊销有关证照；主要负责人五年内不得担任任何生产经营单位的主要负责人。");
        return sheet.answer(new Closure(true, ground));
    }

    /** The law's number of penalties inside its span, the last of them while the rule is in force. */
    private @Nullable String ground(String code, String unit, BiPredicate<Run, Integer> close) {
        return tables.figures().stream().filter(f -> f.code().equals(code)).map(rule -> {
            int times = rule.count();
            int span = rule.high().intValueExact();
            var run = run(rule, times, candidate -> close.test(candidate, span));
            sheet.step(run.map(r -> span + unit + "内 " + times + " 次：" + r.first() + " 至 " + r.last() + "（相隔 "
                            + ChronoUnit.DAYS.between(r.first(), r.last()) + " 日），达到。")
                    .orElse(span + unit + "内 " + times + " 次：没有达到。"));
            return run.map(r -> place(rule) + "：存在重大事故隐患，" + span + unit + "内 " + times + " 次受到安全生产法规定的行政处罚（"
                    + r.first() + " 至 " + r.last() + "）");
        }).flatMap(Optional::stream).findFirst().orElse(null);
    }

    /** 安全生产法第113条第1项, as a proposal to the government writes it. */
    private static String place(Figure rule) {
        var at = Locator.parse(rule.locators().getFirst());
        return rule.law().replaceFirst("\\d+$", "") + "第" + at.article() + "条第" + at.item() + "项";
    }

    private Optional<Run> run(Figure rule, int times, Predicate<Run> close) {
        for (int last = times - 1; last < penalties.size(); last++) {
            var run = new Run(penalties.get(last - times + 1), penalties.get(last));
            if (rule.isInForceOn(run.last()) && close.test(run)) {
                return Optional.of(run);
            }
        }
        return Optional.empty();
    }
}
