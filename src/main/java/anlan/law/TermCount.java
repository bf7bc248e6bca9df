package anlan.law;

import anlan.kernel.Period;
import anlan.kernel.WorkCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts one time limit day by day (逐日计算): the day of the event is not counted, stopped days are not counted, working
 * days follow the calendar, and only a party's calendar period is moved off a rest day.
 */
final class TermCount {

    private final DeadlineRule rule;
    private final int amount;
    private final WorkCalendar calendar;
    private final List<Period> stops;
    private final List<Deadline.Day> days = new ArrayList<>();
    private final TreeSet<Integer> unannounced = new TreeSet<>();

    private TermCount(DeadlineRule rule, int extension, List<Period> stops, WorkCalendar calendar) {
        this.rule = rule;
        this.amount = rule.amount() + extension;
        this.stops = Period.merged(stops);
        this.calendar = calendar;
    }

    static Deadline of(
            DeadlineRule rule, LocalDateTime from, int extension, List<Period> stops, WorkCalendar calendar) {
        var count = new TermCount(rule, extension, stops, calendar);
        if (rule.unit() == TermUnit.HOUR) {
            return count.hours(from);
        }
        return rule.kind().countsBackwards() ? count.backwards(from) : count.forwards(from);
    }

    private Deadline hours(LocalDateTime from) {
        var hours = new HourCount(stops);
        if (!rule.kind().countsBackwards()) {
            var last = hours.after(from, amount);
            var first = rule.kind() == DeadlineKind.WAIT ? last : from;
            return answer(from, first, last, hours.days());
        }
        var before = hours.before(from, amount);
        boolean window = rule.kind() == DeadlineKind.WINDOW_BEFORE;
        return answer(from, window ? before : null, window ? from : before, hours.days());
    }

    private Deadline forwards(LocalDateTime from) {
        var start = from.toLocalDate();
        if (rule.kind() == DeadlineKind.ACCRUAL) {
            days.add(new Deadline.Day(start, true, 1, "自本日起逐日计算"));
            return answer(from, null, start.atStartOfDay(), days);
        }
        days.add(new Deadline.Day(start, false, null, "起始日不计"));
        var last = walk(start, totalDays(start, 1), 1);
        if (rule.roll() && rule.kind().mayRoll() && rule.unit() != TermUnit.WORKING_DAY) {
            last = rolled(last);
        }
        var first = switch (rule.kind()) {
            case WAIT -> last.plusDays(1).atStartOfDay();
            case WINDOW -> start.plusDays(1).atStartOfDay();
            default -> null;
        };
        return answer(from, first, last.atStartOfDay(), days);
    }

    private Deadline backwards(LocalDateTime from) {
        var event = from.toLocalDate();
        boolean window = rule.kind() == DeadlineKind.WINDOW_BEFORE;
        days.add(new Deadline.Day(event, false, null, window ? "届满日不计，仍在窗口期内" : "事件当日不计"));
        var reached = walk(event, totalDays(event, -1), -1);
        if (window) {
            return answer(from, reached.atStartOfDay(), event.atStartOfDay(), days);
        }
        var latest = reached.minusDays(1);
        days.add(new Deadline.Day(latest, false, null, "最迟于本日"));
        return answer(from, null, latest.atStartOfDay(), days);
    }

    /** Months and years end on the same-numbered day, or the last of the month: that many days are then counted. */
    private long totalDays(LocalDate start, int direction) {
        return switch (rule.unit()) {
            case MONTH -> Math.abs(ChronoUnit.DAYS.between(start, start.plusMonths((long) direction * amount)));
            case YEAR -> Math.abs(ChronoUnit.DAYS.between(start, start.plusYears((long) direction * amount)));
            default -> amount;
        };
    }

    private LocalDate walk(LocalDate start, long total, int direction) {
        var day = start;
        for (int n = 0; n < total; ) {
            day = day.plusDays(direction);
            if (isStopped(day)) {
                days.add(new Deadline.Day(day, false, null, "停止计算"));
            } else if (rule.unit() == TermUnit.WORKING_DAY && !isWorkday(day)) {
                days.add(new Deadline.Day(day, false, null, calendar.describe(day)));
            } else {
                n++;
                days.add(new Deadline.Day(day, true, n, reasonToCount(day)));
            }
        }
        return day;
    }

    private String reasonToCount(LocalDate day) {
        return rule.unit() == TermUnit.WORKING_DAY ? calendar.describe(day) : "计入";
    }

    /** A party's last day that is a rest day moves to the next working day (末日顺延). */
    private LocalDate rolled(LocalDate raw) {
        if (isWorkday(raw)) {
            return raw;
        }
        var counted = days.removeLast();
        days.add(new Deadline.Day(raw, counted.counted(), counted.n(), calendar.describe(raw) + "，期限顺延"));
        var day = raw.plusDays(1);
        while (isStopped(day) || !isWorkday(day)) {
            days.add(new Deadline.Day(day, false, null, isStopped(day) ? "停止计算" : calendar.describe(day) + "，顺延"));
            day = day.plusDays(1);
        }
        days.add(new Deadline.Day(day, false, null, calendar.describe(day) + "，顺延至本日"));
        return day;
    }

    private boolean isStopped(LocalDate day) {
        return stops.stream().anyMatch(stop -> stop.contains(day));
    }

    private boolean isWorkday(LocalDate day) {
        if (!calendar.isAnnounced(day)) {
            unannounced.add(day.getYear());
        }
        return calendar.isWorkday(day);
    }

    private Deadline answer(
            LocalDateTime from, @Nullable LocalDateTime first, LocalDateTime last, List<Deadline.Day> counted) {
        var notes = new ArrayList<String>();
        unannounced.forEach(year -> notes.add(year + " 年放假安排未载入，暂按周一至周五计算，载入后自动更正。"));
        return new Deadline(rule, from, first, last, !unannounced.isEmpty(), List.copyOf(counted), stops, notes);
    }
}
