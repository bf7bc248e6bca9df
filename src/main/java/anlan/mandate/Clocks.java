package anlan.mandate;

import anlan.platform.security.Me;
import anlan.platform.security.SignedIn;
import anlan.platform.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All clocks that somebody may see (期限总览), and the month of his own (期限月历). */
@Service
@Transactional(readOnly = true)
public class Clocks {

    private static final int MOST_OF_A_MONTH = 1_000;

    private final ClockReader reader;
    private final InboxReader duties;
    private final DutyNames names;
    private final Bodies bodies;
    private final Me me;
    private final Clock clock;

    Clocks(ClockReader reader, InboxReader duties, DutyNames names, Bodies bodies, Me me, Clock clock) {
        this.reader = reader;
        this.duties = duties;
        this.names = names;
        this.bodies = bodies;
        this.me = me;
        this.clock = clock;
    }

    /** A day of the month with what ends on it. */
    public record Day(LocalDate date, boolean inMonth, boolean today, List<DutyView> duties) {}

    public Page<ClockView> list(ClockFilter filter, int page) {
        var found = reader.list(reader(me.get()), filter, page, names.bodies());
        var named = names.named(found.rows().stream().map(ClockView::duty).toList());
        var rows = new ArrayList<ClockView>();
        for (int i = 0; i < named.size(); i++) {
            var row = found.rows().get(i);
            rows.add(new ClockView(named.get(i), row.from(), row.extension(), row.stops(), row.ofEnterprise(), row.agencyName()));
        }
        return new Page<>(rows, found.number(), found.size(), found.total(), found.capped());
    }

    /** The weeks of a month, Monday first, with my duties that end on each day. */
    public List<List<Day>> month(YearMonth month) {
        var first = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
        var last = month.atEndOfMonth().plusDays(7L - month.atEndOfMonth().getDayOfWeek().getValue());
        Map<LocalDate, List<DutyView>> ending = duties.mine(reader(me.get()), first, last, MOST_OF_A_MONTH).stream()
                .collect(Collectors.groupingBy(DutyView::lastDay));
        var today = LocalDate.now(clock);
        return first.datesUntil(last.plusDays(1), java.time.Period.ofWeeks(1)).map(monday -> monday
                .datesUntil(monday.plusWeeks(1)).map(day -> new Day(day, YearMonth.from(day).equals(month),
                        day.equals(today), ending.getOrDefault(day, List.of()))).toList()).toList();
    }

    public Map<String, String> kinds() {
        return duties.kinds();
    }

    /** The bodies of today by code, for the filter. */
    public Map<String, String> bodies() {
        return names.bodies();
    }

    private InboxReader.Reader reader(SignedIn person) {
        return new InboxReader.Reader(person.person(), person.enterprise(), bodies.led(person));
    }
}
