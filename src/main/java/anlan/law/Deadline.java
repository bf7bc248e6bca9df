package anlan.law;

import anlan.kernel.Period;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time limit worked out (期限计算结果), with the count day by day.
 *
 * @param first where something may be done only from a day on: that day
 * @param last the last day, or the last moment where the limit runs in hours; which day this is says the kind
 * @param provisional a day counted falls in a year whose rest days are not announced yet
 */
public record Deadline(
        DeadlineRule rule,
        LocalDateTime from,
        @Nullable LocalDateTime first,
        LocalDateTime last,
        boolean provisional,
        List<Day> days,
        List<Period> stops,
        List<String> notes) {

    /** One day of the count (逐日计算): its number where it counts, and why or why not. */
    public record Day(LocalDate date, boolean counted, @Nullable Integer n, String why) {}

    public boolean runsInHours() {
        return rule.unit() == TermUnit.HOUR;
    }

    /** The last day, whatever the kind calls it. */
    public LocalDate lastDay() {
        return last.toLocalDate();
    }

    public int countedDays() {
        return (int) days.stream().filter(Day::counted).count();
    }

    /** The answer under the name its kind gives it: due, latest, opens and closes, earliest. */
    public Map<String, LocalDateTime> answer() {
        var answer = new LinkedHashMap<String, LocalDateTime>();
        switch (rule.kind()) {
            case BEFORE -> answer.put("latest", last);
            case WINDOW, WINDOW_BEFORE -> {
                answer.put("opens", Objects.requireNonNull(first));
                answer.put("closes", last);
            }
            case WAIT -> {
                answer.put("waitsUntil", last);
                answer.put("earliest", Objects.requireNonNull(first));
            }
            case SERVICE -> {
                answer.put("due", last);
                answer.put("served", last);
            }
            case ACCRUAL -> {
                answer.put("due", last);
                answer.put("accruesFrom", last);
            }
            default -> answer.put("due", last);
        }
        return answer;
    }
}
