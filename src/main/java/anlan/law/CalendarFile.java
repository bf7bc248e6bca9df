package anlan.law;

import anlan.kernel.Refused;
import anlan.kernel.WorkCalendar.Arranged;
import java.io.Reader;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/** The rest days and adjusted working days (放假调休安排) as a table {@code date,kind,name}, kind off or work. */
final class CalendarFile {

    static final String RESOURCE = "data/calendar/cn_day_overrides.csv";
    /** The first year arranged; its arrangement reaches back into the last days of the year before. */
    private static final int FIRST_YEAR = 2007;

    private CalendarFile() {}

    /** The days that come with the program, by the year whose arrangement they are of. */
    static Map<Integer, Map<LocalDate, Arranged>> delivered() {
        var years = new TreeMap<Integer, Map<LocalDate, Arranged>>();
        TableFile.rows(RESOURCE).forEach(row -> {
            var day = LocalDate.parse(row.get("date"));
            years.computeIfAbsent(Math.max(FIRST_YEAR, day.getYear()), _ -> new TreeMap<>()).put(day, arranged(row));
        });
        return years;
    }

    /** One year's arrangement as a clerk loads it; it may move days of the December before. */
    static Map<LocalDate, Arranged> ofYear(int year, Reader text) {
        var days = new TreeMap<LocalDate, Arranged>();
        var rows = TableFile.rows(text);
        for (var row : rows) {
            var line = "第 " + (row.getRecordNumber() + 1) + " 行";
            if (row.size() < 3 || !row.isMapped("date") || !row.isMapped("kind") || !row.isMapped("name")) {
                throw new Refused(line + "缺少列，首行应当是 date,kind,name。").at("days");
            }
            var day = day(row, line);
            boolean eve = day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER;
            if (day.getYear() != year && !eve) {
                throw new Refused(line + "的日期 " + day + " 不属于 " + year + " 年的安排。").at("days");
            }
            if (days.put(day, checked(row, line)) != null) {
                throw new Refused(line + "的日期 " + day + " 重复。").at("days");
            }
        }
        if (days.isEmpty()) {
            throw new Refused("没有任何日期，首行应当是 date,kind,name，其后每行一日。").at("days");
        }
        return days;
    }

    private static LocalDate day(CSVRecord row, String line) {
        try {
            return LocalDate.parse(row.get("date").strip());
        } catch (DateTimeParseException _) {
            throw new Refused(line + "的日期“" + row.get("date") + "”无法识别，应当写成 2027-01-01。").at("days");
        }
    }

    private static Arranged checked(CSVRecord row, String line) {
        var kind = row.get("kind").strip();
        if (!kind.equals("off") && !kind.equals("work")) {
            throw new Refused(line + "的类别“" + kind + "”应当是 off（放假）或者 work（上班）。").at("days");
        }
        if (row.get("name").isBlank()) {
            throw new Refused(line + "缺少节日名称。").at("days");
        }
        return arranged(row);
    }

    private static Arranged arranged(CSVRecord row) {
        return new Arranged(row.get("kind").strip().equals("work"), row.get("name").strip());
    }
}
