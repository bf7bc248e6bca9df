package anlan.law;

import anlan.kernel.Money;
import anlan.kernel.Refused;
import anlan.law.Fines.Daily;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Counts the penalty day by day (按日连续处罚计算): from the day after the order to the re-inspection, inclusive. */
final class DailyPenaltySum {

    private static final String CODE = "daily-penalty";
    private static final String SAFETY_LAW = "中华人民共和国安全生产法";

    private DailyPenaltySum() {}

    static Worked<Daily> of(Money fine, LocalDate ordered, LocalDate reinspected, Tables tables) {
        if (!fine.isPositive()) {
            throw new Refused("原罚款应当大于 0。").at("fine");
        }
        if (reinspected.isBefore(ordered)) {
            throw new Refused("复查日期 " + reinspected + " 早于责令改正日期 " + ordered + "。").at("reinspected");
        }
        var sheet = new Worksheet(tables);
        var rule = tables.figure(CODE, "", ordered);
        if (rule.isEmpty()) {
            return sheet.answer(withoutRule(ordered, reinspected, tables, sheet));
        }
        sheet.cite(rule.get());
        int days = Math.toIntExact(ChronoUnit.DAYS.between(ordered, reinspected));
        var daily = fine.percent(rule.get().number().movePointRight(2));
        var amount = daily.times(days);
        sheet.step("已责令改正并且处以罚款，拒不改正的，可以自责令改正之日的次日（" + ordered.plusDays(1) + "）起，至复查发现拒不改正之日（"
                + reinspected + "）止，首尾两日都计：" + days + " 日。");
        sheet.step("按原罚款数额按日连续处罚：" + daily + " × " + days + " = " + amount + " 元；法律没有规定上限，截止日期依复查之日类推。");
        return sheet.answer(new Daily(days, amount));
    }

    /** The edition before is held and has no such penalty; of an order before the day and a refusal after it, nothing is said. */
    private static Daily withoutRule(LocalDate ordered, LocalDate reinspected, Tables tables, Worksheet sheet) {
        var before = tables.edition(SAFETY_LAW, ordered).filter(EditionView::isComplete);
        if (before.isEmpty()) {
            sheet.lacks("按日连续处罚的规定", CODE, ordered);
            return new Daily(null, null);
        }
        var later = tables.figure(CODE, "", reinspected);
        if (later.isPresent()) {
            sheet.cite(later.get());
            sheet.lacks("责令改正在前、拒不改正在 " + later.get().inForce().from() + " 按日连续处罚施行以后的，如何计算没有规定，由人决定并记录理由");
            return new Daily(null, null);
        }
        sheet.citeWhole(before.get());
        tables.figures().stream().filter(f -> f.code().equals(CODE)).forEach(sheet::use);
        sheet.step("责令改正之日（" + ordered + "）施行的" + before.get().label() + "没有按日连续处罚，不得按日处罚。");
        return new Daily(0, Money.ZERO);
    }
}
