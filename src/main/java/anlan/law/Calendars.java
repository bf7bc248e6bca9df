package anlan.law;

import anlan.kernel.Refused;
import anlan.kernel.WorkCalendar;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The yearly arrangements of rest days (放假调休安排), and the working calendar that follows from them. */
@Service
@Transactional
public class Calendars {

    /** One year's arrangement as it was last loaded (年度安排). */
    public record Year(
            LawRecordId id, int year, Instant recordedAt, String recordedBy, String source, List<Day> days) {

        public long restDays() {
            return days.stream().filter(day -> !day.working()).count();
        }

        public long adjustedDays() {
            return days.stream().filter(Day::working).count();
        }
    }

    /** A day that the arrangement makes a rest day or a working day. */
    public record Day(LocalDate date, boolean working, String holiday) {

        public String weekday() {
            return WorkCalendar.weekday(date);
        }
    }

    private final CalendarReader reader;
    private final Corrections corrections;
    private final LawStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Calendars(CalendarReader reader, Corrections corrections, LawStore store, ApplicationEventPublisher events,
            Clock clock) {
        this.reader = reader;
        this.corrections = corrections;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** The working days as they are known now. */
    @Transactional(readOnly = true)
    public WorkCalendar current() {
        return reader.calendar();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Year> years() {
        return reader.years().stream()
                .map(row -> new Year(new LawRecordId(row.id()), row.year(), row.recordedAt(), row.recordedBy(),
                        row.source(), reader.days(row.id()).stream()
                                .map(day -> new Day(day.day(), day.working(), day.holiday())).toList()))
                .toList();
    }

    /**
     * Loads a year's arrangement; terms that were provisional are right from now on, for none is stored here.
     *
     * @param days lines of {@code date,kind,name}, kind off or work
     */
    public LawRecordId load(int year, String days, Grounds grounds) {
        var version = corrections.first(Corrections.CALENDAR, grounds);
        if (year < 2007 || year > LocalDate.now(clock).getYear() + 2) {
            throw new Refused(year + " 年不能载入：只接受 2007 年起、最多提前两年的安排。").at("year");
        }
        store.calendar(year, CalendarFile.ofYear(year, new StringReader(days)), version);
        events.publishEvent(new CalendarLoaded(version.id(), year, clock.instant()));
        return version.id();
    }
}
