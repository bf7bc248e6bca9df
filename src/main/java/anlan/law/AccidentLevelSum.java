package anlan.law;

import anlan.kernel.Money;
import anlan.law.AccidentLevels.Grade;
import anlan.law.AccidentLevels.Harm;
import anlan.law.AccidentLevels.Measure;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Grades one accident (事故等级计算): the highest of its three measures counts. */
final class AccidentLevelSum {

    /** What one count comes to, and by which measure. */
    private record Found(AccidentLevel level, Measure by) {}

    private final Harm harm;
    private final Tables tables;
    private final Worksheet sheet;

    private AccidentLevelSum(Harm harm, Tables tables) {
        this.harm = harm;
        this.tables = tables;
        this.sheet = new Worksheet(tables);
    }

    static Worked<Grade> of(Harm harm, Tables tables) {
        return new AccidentLevelSum(harm, tables).worked();
    }

    private Worked<Grade> worked() {
        if (tables.figures(Measure.DEATHS.code(), harm.occurred()).isEmpty()) {
            sheet.lacks("事故等级的规定", Measure.DEATHS.code(), harm.occurred());
            return sheet.answer(new Grade(null, null, null, null, null, null, null));
        }
        var first = found(harm.deaths());
        sheet.step("初报：" + described(harm.deaths()) + "。取最高一项，为" + first.level().label() + "事故（由" + first.by().label() + "决定）。");
        var window = figure("accident-window", harm.roadOrFire() ? "道路交通、火灾" : "其他事故");
        var ends = harm.occurred().plusDays(window.count());
        sheet.step("伤亡人数在事故发生之日起 " + window.count() + " 日内变化的，等级随之变化：截止 " + ends + "（不顺延）。");
        var last = afterLaterDeaths(first, harm.laterDeaths().stream().filter(day -> !day.isAfter(ends)).count());
        var approval = figure("accident-approval", last.level().label());
        var investigator = figure("accident-investigation", last.level().label()).words();
        var reported = figure("accident-report", last.level().label()).words();
        sheet.step(last.level().label() + "事故由" + investigator + "负责调查，逐级上报至" + reported + "；自收到调查报告之日起 "
                + approval.count() + " 日内批复" + (approval.words().isEmpty() ? "" : "（" + approval.words() + "）") + "。");
        if (last.level() == AccidentLevel.ORDINARY && harm.deaths() + harm.laterDeaths().size() + harm.seriousInjuries() == 0) {
            sheet.cite("law:own-investigation", harm.occurred());
            sheet.step("未造成人员伤亡的一般事故，县级人民政府也可以委托事故发生单位组织调查。");
        }
        return sheet.answer(new Grade(first.level(), last.level(), last.by(), investigator, reported, approval.count(), ends));
    }

    private Found afterLaterDeaths(Found first, long counted) {
        if (harm.laterDeaths().isEmpty()) {
            return first;
        }
        int deaths = Math.toIntExact(harm.deaths() + counted);
        var last = found(deaths);
        sheet.step("此后死亡 " + harm.laterDeaths().size() + " 人，其中 " + counted + " 人在期限内，计入；期限以后的不影响等级。死亡合计 "
                + deaths + " 人，重伤人数不作扣减，为" + last.level().label() + "事故（由" + last.by().label() + "决定）。");
        return last;
    }

    private Found found(int deaths) {
        var highest = Arrays.stream(Measure.values()).map(m -> level(m, amount(m, deaths)))
                .max(Comparator.naturalOrder()).orElseThrow();
        // of equal measures the first that says something: nobody dead decides nothing
        var by = Arrays.stream(Measure.values())
                .filter(m -> amount(m, deaths).signum() > 0 && level(m, amount(m, deaths)) == highest)
                .findFirst().orElse(Measure.DEATHS);
        return new Found(highest, by);
    }

    private AccidentLevel level(Measure measure, BigDecimal amount) {
        var reached = tables.figures(measure.code(), harm.occurred()).stream()
                .filter(row -> row.low().compareTo(amount) <= 0).max(Comparator.comparing(Figure::low)).orElseThrow();
        sheet.cite(reached);
        return AccidentLevel.of(reached.item());
    }

    private BigDecimal amount(Measure measure, int deaths) {
        return switch (measure) {
            case DEATHS -> BigDecimal.valueOf(deaths);
            case SERIOUS_INJURIES -> BigDecimal.valueOf(harm.seriousInjuries());
            case DIRECT_LOSS -> harm.directLoss().yuan();
        };
    }

    private String described(int deaths) {
        return Arrays.stream(Measure.values()).map(m -> m.label() + " "
                        + (m == Measure.DIRECT_LOSS ? new Money(amount(m, deaths)) + " 元" : amount(m, deaths) + " 人")
                        + "属" + level(m, amount(m, deaths)).label() + "事故")
                .collect(Collectors.joining("，"));
    }

    private Figure figure(String code, String item) {
        var figure = tables.figure(code, item, harm.occurred()).orElseThrow();
        sheet.cite(figure);
        return figure;
    }
}
