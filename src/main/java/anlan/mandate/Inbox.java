package anlan.mandate;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.organization.Officers;
import anlan.platform.security.Me;
import anlan.platform.security.SignedIn;
import anlan.platform.security.Unread;
import anlan.platform.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The workbench (我的工作台): what I must do, what I wait for, what is overdue in my body, what I have done. */
@Service
@Transactional(readOnly = true)
public class Inbox implements Unread {

    private final InboxReader reader;
    private final Bodies bodies;
    private final Officers officers;
    private final Me me;
    private final DutyNames names;
    private final Clock clock;

    Inbox(InboxReader reader, Bodies bodies, Officers officers, Me me, DutyNames names, Clock clock) {
        this.reader = reader;
        this.bodies = bodies;
        this.officers = officers;
        this.me = me;
        this.names = names;
        this.clock = clock;
    }

    /** How many there are under each tab; {@code body} is null for whoever leads none. */
    public record Counts(long mine, long waiting, @Nullable Long body) {}

    /** A day of the calendar; its number of duties is 0 on most. */
    public record Day(LocalDate date, boolean inMonth, boolean today, int duties, boolean late) {}

    @Override
    public int of(SignedIn person) {
        return (int) Math.min(Integer.MAX_VALUE, reader.count(reader(person), "mine"));
    }

    public Page<DutyView> list(InboxFilter filter, int page) {
        var found = reader.list(reader(me.get()), filter, page);
        return new Page<>(names.named(found.rows()), found.number(), found.size(), found.total(), found.capped());
    }

    public Counts counts() {
        var person = me.get();
        var whose = reader(person);
        return new Counts(reader.count(whose, "mine"), reader.count(whose, "waiting"),
                !whose.bodies().isEmpty() ? reader.count(whose, "body") : null);
    }

    /** The weeks of a month, Monday first, with what ends on each day. */
    public List<List<Day>> month(YearMonth month) {
        var first = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
        var last = month.atEndOfMonth().plusDays(7L - month.atEndOfMonth().getDayOfWeek().getValue());
        Map<LocalDate, InboxReader.Ending> endings = reader.endings(reader(me.get()), first, last).stream()
                .collect(Collectors.toMap(InboxReader.Ending::day, Function.identity()));
        var today = LocalDate.now(clock);
        var weeks = new ArrayList<List<Day>>();
        for (var monday = first; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            weeks.add(monday.datesUntil(monday.plusWeeks(1)).map(day -> {
                var ending = endings.get(day);
                return new Day(day, YearMonth.from(day).equals(month), day.equals(today),
                        ending == null ? 0 : ending.duties(), ending != null && ending.late());
            }).toList());
        }
        return weeks;
    }

    /** The running duties about one record, for its page. */
    public List<DutyView> about(Identifier subject) {
        return names.named(reader.about(subject.value()));
    }

    /** One duty, for the form that hands it over. */
    public DutyView view(DutyId id) {
        return reader.find(id).map(duty -> names.named(List.of(duty)).getFirst())
                .orElseThrow(() -> new Refused("没有这项待办，或者它不在您的可见范围内。"));
    }

    /** Who may take a duty over: the staff of the body that owes it, by id. */
    public Map<String, String> successors(DutyView duty) {
        var staff = new LinkedHashMap<String, String>();
        officers.of(duty.agency()).stream().filter(person -> !person.id().value().equals(duty.ownerId()))
                .forEach(person -> staff.put(person.id().value().toString(), person.name() + "（" + person.postLabels() + "）"));
        return staff;
    }

    /** Whether the person may hand the duty over: it is his own, or he leads the body. */
    public boolean mayHandOver(DutyView duty) {
        return duty.running() && me.signedIn().filter(person -> bodies.mayHandOver(person, duty.ownerId(), duty.agency()))
                .isPresent();
    }

    public Map<String, String> kinds() {
        return reader.kinds();
    }

    private InboxReader.Reader reader(SignedIn person) {
        return new InboxReader.Reader(person.person(), person.enterprise(), bodies.led(person));
    }
}
