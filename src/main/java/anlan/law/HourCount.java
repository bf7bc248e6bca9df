package anlan.law;

import anlan.kernel.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Counts a time limit in hours (按小时计算): on the clock, through nights and holidays; only stopped days stand still. */
final class HourCount {

    private final List<Period> stops;
    private final List<Deadline.Day> days = new ArrayList<>();
    private Duration counted = Duration.ZERO;

    HourCount(List<Period> stops) {
        this.stops = stops;
    }

    LocalDateTime after(LocalDateTime from, int hours) {
        var left = Duration.ofHours(hours);
        var now = from;
        while (true) {
            var midnight = now.toLocalDate().plusDays(1).atStartOfDay();
            if (isStopped(now.toLocalDate())) {
                stand(now.toLocalDate());
            } else {
                var today = shorter(left, Duration.between(now, midnight));
                count(now.toLocalDate(), today);
                left = left.minus(today);
                if (left.isZero()) {
                    return now.plus(today);
                }
            }
            now = midnight;
        }
    }

    LocalDateTime before(LocalDateTime event, int hours) {
        var left = Duration.ofHours(hours);
        var now = event;
        while (true) {
            var day = now.minusNanos(1).toLocalDate();
            var midnight = day.atStartOfDay();
            if (isStopped(day)) {
                stand(day);
            } else {
                var today = shorter(left, Duration.between(midnight, now));
                count(day, today);
                left = left.minus(today);
                if (left.isZero()) {
                    return now.minus(today);
                }
            }
            now = midnight;
        }
    }

    /** The days touched; the number is the whole hours counted by the end of each. */
    List<Deadline.Day> days() {
        return days;
    }

    private void count(LocalDate day, Duration today) {
        counted = counted.plus(today);
        var text = "计 " + today.toHours() + " 小时" + (today.toMinutesPart() > 0 ? " " + today.toMinutesPart() + " 分" : "");
        days.add(new Deadline.Day(day, true, (int) counted.toHours(), text));
    }

    private void stand(LocalDate day) {
        days.add(new Deadline.Day(day, false, null, "停止计算"));
    }

    private boolean isStopped(LocalDate day) {
        return stops.stream().anyMatch(stop -> stop.contains(day));
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
