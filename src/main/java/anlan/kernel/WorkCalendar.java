package anlan.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * The working days (工作日历): Monday to Friday, less the rest days and plus the adjusted working days of the State
 * Council's yearly arrangement. A year without an arrangement is Monday to Friday, and not announced.
 */
public final class WorkCalendar {

    /** What an arrangement says of one day: rest (放假) or work (调休上班), and for which holiday. */
    public record Arranged(boolean working, String holiday) {}

    private final Map<LocalDate, Arranged> arranged;
    private final Set<Integer> announced;

    public WorkCalendar(Map<LocalDate, Arranged> arranged, Set<Integer> announced) {
        this.arranged = Map.copyOf(arranged);
        this.announced = Set.copyOf(announced);
    }

    public boolean isWorkday(LocalDate day) {
        var arrangement = arranged.get(day);
        return arrangement == null ? !isWeekend(day) : arrangement.working();
    }

    /** Whether the arrangement of that day's year is known. */
    public boolean isAnnounced(LocalDate day) {
        return announced.contains(day.getYear());
    }

    /** A weekend day that is worked (调休上班). */
    public boolean isAdjusted(LocalDate day) {
        return isWorkday(day) && isWeekend(day);
    }

    /** The first working day on or after this one. */
    public LocalDate workdayFrom(LocalDate day) {
        var next = day;
        while (!isWorkday(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** What people call the day: 工作日, 调休上班（国庆节）, 休息日（春节）, 休息日（周日）. */
    public String describe(LocalDate day) {
        var arrangement = arranged.get(day);
        if (isWorkday(day)) {
            return isAdjusted(day) && arrangement != null ? "调休上班（" + plain(arrangement) + "）" : "工作日";
        }
        return "休息日（" + (arrangement == null ? weekday(day) : plain(arrangement)) + "）";
    }

    /** 周一 to 周日. */
    public static String weekday(LocalDate day) {
        return "周" + "一二三四五六日".charAt(day.getDayOfWeek().getValue() - 1);
    }

    private static String plain(Arranged arrangement) {
        return arrangement.holiday().replaceAll("[“”\"]", "");
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }
}
