package anlan.law;

import anlan.kernel.Period;
import anlan.kernel.WorkCalendar;
import anlan.kernel.WorkCalendar.Arranged;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The delivered time limits and calendar, without a database. */
final class LawFixtures {

    static final WorkCalendar CALENDAR = theDeliveredCalendar();
    private static final List<DeadlineRule> RULES = DeadlineFile.rules(Instant.parse("2026-01-01T00:00:00Z"));

    private LawFixtures() {}

    static DeadlineRule theRule(String code) {
        return RULES.stream().filter(r -> r.code().equals(code)).findFirst().orElseThrow();
    }

    static List<DeadlineRule> allRules() {
        return RULES;
    }

    static DeadlineRule aRule(int amount, TermUnit unit, DeadlineKind kind, boolean roll) {
        var like = theRule("D01");
        return new DeadlineRule(like.version(), "X01", "示例期限", "示例事件", amount, unit, kind, roll, "", like.law(),
                like.article(), like.locators(), Period.since(LocalDate.of(1990, 1, 1)), "READ");
    }

    static Deadline count(String code, String from, String... stops) {
        return count(theRule(code), from, 0, stops);
    }

    static Deadline count(DeadlineRule rule, String from, int extension, String... stops) {
        var moment = from.contains("T") ? LocalDateTime.parse(from) : LocalDate.parse(from).atStartOfDay();
        return TermCount.of(rule, moment, extension, Stream.of(stops).map(Period::parse).toList(), CALENDAR);
    }

    private static WorkCalendar theDeliveredCalendar() {
        Map<Integer, Map<LocalDate, Arranged>> years = CalendarFile.delivered();
        var days = new HashMap<LocalDate, Arranged>();
        years.values().forEach(days::putAll);
        return new WorkCalendar(days, years.keySet());
    }
}
