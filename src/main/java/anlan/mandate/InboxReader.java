package anlan.mandate;

import anlan.platform.web.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the duties of a person, of a body, of an enterprise. */
@Repository
@Transactional(readOnly = true)
class InboxReader {

    private static final String RUNNING = "d.state in ('OPEN', 'PAUSED')";

    private final JdbcClient db;
    private final Clock clock;

    InboxReader(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Whose inbox it is.
     *
     * @param bodies the bodies that the person leads; empty for most
     */
    record Reader(UUID person, @Nullable UUID enterprise, List<String> bodies) {}

    /** A day of the month's calendar: how many duties end on it, and whether one of them is late. */
    record Ending(LocalDate day, int duties, boolean late) {}

    static String of(String tab, Reader reader) {
        if (reader.enterprise() != null) {
            return tab.equals("done")
                    ? "d.of_enterprise and d.territory = :enterprise and d.state in ('DONE', 'DONE_LATE')"
                    : tab.equals("mine") ? "d.of_enterprise and d.territory = :enterprise and " + RUNNING : "false";
        }
        return switch (tab) {
            case "waiting" -> "d.waiting_for = :person and " + RUNNING;
            case "done" -> "d.owner = :person and d.ended_at is not null and d.state in ('DONE', 'DONE_LATE')";
            case "body" -> """
                    d.state = 'OPEN' and d.overdue_since is not null and (d.agency = any (:bodies)
                        or exists (select from mandate.notice n where n.person = :person and n.duty = d.id))""";
            default -> "(d.owner = :person and " + RUNNING
                    + " or d.owner is null and not d.of_enterprise and d.agency = any (:bodies) and " + RUNNING + ")";
        };
    }

    Page<DutyView> list(Reader reader, InboxFilter filter, int number) {
        var asked = asked(reader, filter);
        var where = " where " + of(filter.tab(), reader) + """
                 and (:kind = '' or d.kind = :kind) and (:q = '' or position(:q in d.title) > 0)
                and (:due = '' or :due = 'late' and d.due <= :now or :due = 'today' and d.due_day = :today
                     or :due = 'week' and d.due_day between :today and :week)
                """;
        var order = filter.tab().equals("done") ? " order by d.ended_at desc, d.id" : " order by d.due, d.id";
        var rows = db.sql("select d.*, coalesce(k.label, '待办') as kind_label from mandate.duty d"
                        + " left join mandate.duty_kind k on k.kind = d.kind" + where + order
                        + " limit :size offset :offset")
                .params(asked).param("size", Page.SIZE).param("offset", Page.offset(number, Page.SIZE))
                .query(this::row).list();
        long total = db.sql("select count(*) from mandate.duty d" + where).params(asked).query(Long.class).single();
        return Page.of(rows, number, Page.SIZE, total);
    }

    long count(Reader reader, String tab) {
        return db.sql("select count(*) from mandate.duty d where " + of(tab, reader))
                .params(asked(reader, new InboxFilter(tab, "", "", ""))).query(Long.class).single();
    }

    List<Ending> endings(Reader reader, LocalDate from, LocalDate to) {
        return db.sql("select d.due_day as day, count(*) as duties, bool_or(d.due <= :now) as late from mandate.duty d where "
                        + of("mine", reader) + " and d.due_day between :from and :to group by d.due_day")
                .params(asked(reader, new InboxFilter("mine", "", "", ""))).param("from", from).param("to", to)
                .query(Ending.class).list();
    }

    /** What the person must do until a day, the first first; never more than so many. */
    List<DutyView> mine(Reader reader, LocalDate from, LocalDate to, int most) {
        return db.sql("select d.*, coalesce(k.label, '待办') as kind_label from mandate.duty d"
                        + " left join mandate.duty_kind k on k.kind = d.kind where " + of("mine", reader)
                        + " and d.due_day between :from and :to order by d.due, d.id limit :most")
                .params(asked(reader, new InboxFilter("mine", "", "", ""))).param("from", from).param("to", to)
                .param("most", most).query(this::row).list();
    }

    /** The running duties about one record, for its page. */
    List<DutyView> about(UUID subject) {
        return db.sql("select d.*, coalesce(k.label, '待办') as kind_label from mandate.duty d"
                        + " left join mandate.duty_kind k on k.kind = d.kind where d.subject = :subject and " + RUNNING
                        + " order by d.due")
                .param("subject", subject).query(this::row).list();
    }

    Optional<DutyView> find(DutyId id) {
        return db.sql("select d.*, coalesce(k.label, '待办') as kind_label from mandate.duty d"
                        + " left join mandate.duty_kind k on k.kind = d.kind where d.id = :id and not d.of_enterprise")
                .param("id", id.value()).query(this::row).optional();
    }

    Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        db.sql("select kind, label from mandate.duty_kind order by label collate \"zh-x-icu\"")
                .query((row, _) -> kinds.put(row.getString(1), row.getString(2))).list();
        return kinds;
    }

    private Map<String, @Nullable Object> asked(Reader reader, InboxFilter filter) {
        var today = LocalDate.now(clock);
        var asked = new HashMap<String, @Nullable Object>();
        asked.put("person", reader.person());
        asked.put("enterprise", reader.enterprise());
        asked.put("bodies", reader.bodies().toArray(String[]::new));
        asked.put("kind", filter.kind());
        asked.put("q", filter.q());
        asked.put("due", filter.due());
        asked.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        asked.put("today", today);
        asked.put("week", today.plusDays(7));
        return asked;
    }

    DutyView row(ResultSet row, int number) throws SQLException {
        return new DutyView(new DutyId(row.getObject("id", UUID.class)), row.getString("kind_label"),
                row.getString("title"), row.getString("subject_kind"), row.getObject("subject", UUID.class),
                row.getString("link"), row.getString("basis"), row.getString("consequence"), moment(row, "due"),
                DutyState.valueOf(row.getString("state")), row.getObject("overdue_since", LocalDate.class),
                row.getBoolean("provisional"), row.getInt("escalation"), row.getObject("owner", UUID.class), "",
                row.getString("agency"), moment(row, "started_at").toLocalDate(),
                row.getObject("ended_at") == null ? null : moment(row, "ended_at"), LocalDateTime.now(clock));
    }

    private LocalDateTime moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).atZoneSameInstant(clock.getZone()).toLocalDateTime();
    }
}
