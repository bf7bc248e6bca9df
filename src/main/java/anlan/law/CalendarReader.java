package anlan.law;

import anlan.kernel.WorkCalendar;
import anlan.kernel.WorkCalendar.Arranged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The arrangements of rest days as they now stand. */
@Repository
@Transactional(readOnly = true)
class CalendarReader {

    /** One year as it was last loaded. */
    record YearRow(UUID id, int year, Instant recordedAt, String recordedBy, String source, String reason) {}

    record DayRow(LocalDate day, boolean working, String holiday) {}

    private record Known(UUID newest, WorkCalendar calendar) {}

    private final JdbcClient db;
    private volatile @Nullable Known known;

    CalendarReader(JdbcClient db) {
        this.db = db;
    }

    /** Kept in memory until another arrangement is loaded, here or on another node. */
    WorkCalendar calendar() {
        var newest = db.sql("select id from law.calendar order by recorded_at desc, id desc limit 1")
                .query(UUID.class).optional();
        var now = known;
        if (now == null || newest.filter(now.newest::equals).isEmpty()) {
            now = new Known(newest.orElse(new UUID(0, 0)), read());
            known = now;
        }
        return now.calendar;
    }

    List<YearRow> years() {
        return db.sql("""
                select distinct on (year) id, year, recorded_at, recorded_by, source, reason
                  from law.calendar order by year desc, recorded_at desc, id desc
                """).query(YearRow.class).list();
    }

    List<DayRow> days(UUID calendar) {
        return db.sql("select day, working, holiday from law.calendar_day where calendar = :id order by day")
                .param("id", calendar).query(DayRow.class).list();
    }

    private WorkCalendar read() {
        var years = new HashSet<Integer>();
        var days = new HashMap<LocalDate, Arranged>();
        for (var year : years().reversed()) {
            years.add(year.year());
            days(year.id()).forEach(row -> days.put(row.day(), new Arranged(row.working(), row.holiday())));
        }
        return new WorkCalendar(days, years);
    }
}
