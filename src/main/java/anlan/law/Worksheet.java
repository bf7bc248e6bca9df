package anlan.law;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sheet a calculation is written on (计算过程): sentences, provisions, and what it lacks. */
final class Worksheet {

    private final Tables tables;
    private final List<String> steps = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final Map<String, Cited> provisions = new LinkedHashMap<>();
    private final Set<LawRecordId> versions = new LinkedHashSet<>();
    private boolean provisional;

    Worksheet(Tables tables) {
        this.tables = tables;
    }

    void step(String sentence) {
        steps.add(sentence);
    }

    /** What would be needed for an answer and is not held, or not said. */
    void lacks(String what) {
        missing.add(what);
        steps.add("无法得出结果：" + what + "。");
    }

    /** No row of the code was in force on the day: the nearest one held is named. */
    void lacks(String what, String code, LocalDate day) {
        var rows = tables.figures().stream().filter(f -> f.code().equals(code)).toList();
        var later = rows.stream().filter(f -> f.inForce().from().isAfter(day)).min(Comparator.comparing(f -> f.inForce().from()));
        later.or(() -> rows.stream().max(Comparator.comparing(f -> f.inForce().from()))).ifPresent(this::cite);
        lacks(day + " 施行的" + what + "没有收录"
                + later.map(f -> "，已收录的" + f.law() + f.article() + "自 " + f.inForce().from() + " 起施行").orElse(""));
    }

    /** All of a calculation that this one goes on from. */
    void take(Worked<?> before) {
        before.provisions().forEach(cited -> provisions.putIfAbsent(cited.locator(), cited));
        steps.addAll(before.steps());
        missing.addAll(before.missing());
        versions.addAll(before.versions());
        provisional |= before.provisional();
    }

    /** That the answer rests on this version of a row. */
    void use(Recorded<?> row) {
        versions.add(row.version().id());
    }

    void cite(Figure figure) {
        use(figure);
        cite(figure.law(), figure.article(), figure.locators(), figure.status());
    }

    void cite(Violation violation) {
        use(violation);
        cite(violation.law() + "（" + violation.edition() + "）", violation.article(), violation.locators(),
                violation.status());
    }

    void cite(DeadlineRule rule) {
        use(rule);
        cite(rule.law(), rule.article(), rule.locators(), rule.status());
    }

    /** The provision that held a rule on a day; nothing where we hold none. */
    void cite(String key, LocalDate day) {
        tables.held(key, day).ifPresent(c -> provisions.putIfAbsent(c.locator(), Cited.of(c, "READ")));
    }

    /** That an edition, read as a whole, says nothing of the matter. */
    void citeWhole(EditionView edition) {
        provisions.putIfAbsent(edition.id(), new Cited(edition.id(), "全文", edition.title(), edition.label() + "全文",
                null, edition.id(), "READ"));
    }

    private void cite(String law, String article, List<String> locators, String status) {
        var verified = status.startsWith("READ") ? "READ" : "待核";
        var held = locators.stream().map(tables::cite).flatMap(Optional::stream).toList();
        held.forEach(c -> provisions.putIfAbsent(c.locator(), Cited.of(c, verified)));
        if (held.isEmpty()) {
            provisions.putIfAbsent(law + article, Cited.asWritten(law, article, verified));
        }
    }

    /** Counts a term from a day, and cites its rule. */
    Deadline term(DeadlineRule rule, LocalDate from) {
        return term(rule, from.atStartOfDay());
    }

    Deadline term(DeadlineRule rule, LocalDateTime from) {
        cite(rule);
        var deadline = TermCount.of(rule, from, 0, List.of(), tables.calendar());
        provisional |= deadline.provisional();
        steps.addAll(deadline.notes());
        return deadline;
    }

    <T> Worked<T> answer(T answer) {
        var unverified = provisions.values().stream().filter(c -> !c.isVerified()).map(Cited::label).toList();
        if (!unverified.isEmpty()) {
            steps.add("尚未核对原文，采用的数据待核：" + String.join("、", unverified) + "。");
        }
        return new Worked<>(answer, missing.isEmpty(), List.copyOf(missing), provisional,
                List.copyOf(provisions.values()), List.copyOf(steps), List.copyOf(versions));
    }
}
