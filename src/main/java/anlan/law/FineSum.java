package anlan.law;

import anlan.kernel.Refused;
import anlan.law.Fines.Act;
import anlan.law.Fines.Span;
import anlan.law.Violation.Fine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the range of a fine (罚款幅度计算): the edition of the act, unless that of the decision is lighter. */
final class FineSum {

    /** Parts of the column 其他 that explain the fine and are no measure. */
    private static final String REMARK = ".*(同一行为由|含本数|从其规定|按职责分工|无罚款|见全文|上位法|未另设|罚款额限).*";

    private final Act act;
    private final Tables tables;
    private final Worksheet sheet;
    private final List<Violation> rows;

    private FineSum(Act act, Tables tables) {
        this.act = act;
        this.tables = tables;
        this.sheet = new Worksheet(tables);
        this.rows = tables.violations(act.violation());
    }

    static Worked<Span> of(Act act, Tables tables) {
        var sum = new FineSum(act, tables);
        if (sum.rows.isEmpty()) {
            throw new Refused("没有编号为“" + act.violation() + "”的违法行为；事故类的编号写明等级，例如 V35-一般事故。").at("violation");
        }
        return sum.sheet.answer(sum.span());
    }

    private Span span() {
        var old = on(act.actEnded());
        if (old.isEmpty()) {
            return withoutRow();
        }
        cite(old.get(), "行为终了之日（" + act.actEnded() + "）施行");
        var now = on(act.decided());
        if (now.isEmpty()) {
            sheet.lacks("决定之日（" + act.decided() + "）对这一行为的规定没有收录");
            return Span.UNKNOWN;
        }
        var same = now.get().version().subject().equals(old.get().version().subject());
        return said(same ? old.get() : lighter(old.get(), now.get()));
    }

    private Optional<Violation> on(LocalDate day) {
        return rows.stream().filter(row -> row.isInForceOn(day)).findFirst();
    }

    private Threat cite(Violation row, String when) {
        sheet.cite(row);
        var threat = Threat.of(row, act);
        sheet.step(when + name(row) + "：" + row.act() + "；" + act.stage().label() + "，对" + act.target().label()
                + threat.text() + "。");
        return threat;
    }

    private static String name(Violation row) {
        return row.law() + "（" + row.edition() + "）" + row.article();
    }

    private Violation lighter(Violation old, Violation now) {
        var threat = cite(now, "决定之日（" + act.decided() + "）施行");
        boolean isLighter = threat.isLighterThan(Threat.of(old, act));
        sheet.cite("law:lighter-rule", act.decided());
        sheet.step(isLighter ? "决定时的规定较轻，从轻：适用" + name(now) + "。" : "决定时的规定并不较轻，从旧：适用" + name(old) + "。");
        return isLighter ? now : old;
    }

    /** The edition of the day is held and says nothing, or it is not held. */
    private Span withoutRow() {
        var later = rows.stream().filter(row -> row.inForce().from().isAfter(act.actEnded()))
                .min(Comparator.comparing(row -> row.inForce().from()));
        later.ifPresent(sheet::cite);
        var edition = later.flatMap(this::editionBefore);
        if (edition.isEmpty()) {
            sheet.lacks("行为终了之日（" + act.actEnded() + "）对这一行为的规定没有收录"
                    + later.map(row -> "，已收录的" + name(row) + "自 " + row.inForce().from() + " 起施行").orElse(""));
            return Span.UNKNOWN;
        }
        sheet.citeWhole(edition.get());
        sheet.step("行为终了之日（" + act.actEnded() + "）施行的" + edition.get().label() + "对这一行为没有规定处罚，从旧，不罚款；其他法律、法规另有规定的从其规定。");
        return new Span(Fine.Mode.NONE, null, null, true, List.of(), null);
    }

    private Optional<EditionView> editionBefore(Violation later) {
        return later.locators().stream().findFirst().flatMap(tables::cite)
                .flatMap(own -> tables.edition(own.law(), act.actEnded()).filter(e -> !own.isOf(e)))
                .filter(EditionView::isComplete);
    }

    private Span said(Violation row) {
        var threat = Threat.of(row, act);
        var measures = measures(row);
        if (threat.needsIncome()) {
            sheet.lacks("罚款以上一年年收入计算，需要经核实的年收入（income）");
            return new Span(threat.mode(), null, null, true, measures, row);
        }
        boolean open = row.other().contains("上限不含本数");
        if (threat.min() == null || threat.max() == null) {
            sheet.step("这一阶段对" + act.target().label() + "没有罚款。");
        } else {
            sheet.step("幅度：" + (threat.min().isPositive() ? threat.min() + " 元至 " : "大于 0 元，至 ") + threat.max() + " 元"
                    + (open ? "（不含 " + threat.max() + " 元）" : "") + (threat.mode() == Fine.Mode.MAY ? "，可以处。" : "，应当处。"));
        }
        return new Span(threat.mode(), threat.min(), threat.max(), !open, measures, row);
    }

    private List<String> measures(Violation row) {
        var measures = new ArrayList<String>();
        boolean first = act.stage() == PenaltyStage.FIRST;
        if (first) {
            measures.add("责令改正或者限期改正");
            sheet.cite("law:order-to-correct", act.decided());
        }
        boolean atOnce = row.overdueOrder().startsWith("(首次即)");
        if (!row.overdueOrder().isEmpty() && (!first || atOnce)) {
            measures.add(row.overdueOrder().replaceFirst("^\\(首次即\\)\\s*", ""));
        }
        for (var part : row.other().split("[;；]\\s*")) {
            if (part.matches(REMARK)) {
                sheet.step("说明：" + part + "。");
            } else if (!part.isBlank()) {
                measures.add(part.strip());
            }
        }
        return measures.stream().distinct().toList();
    }
}
