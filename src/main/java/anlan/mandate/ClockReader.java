package anlan.mandate;

import anlan.mandate.InboxReader.Reader;
import anlan.platform.web.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads all clocks that somebody may see; which these are the policy of the table says. */
@Repository
@Transactional(readOnly = true)
class ClockReader {

    /** Nobody counts a million clocks to show twenty. */
    private static final int COUNTED = 10_000;

    private final JdbcClient db;
    private final InboxReader duties;
    private final Clock clock;

    ClockReader(JdbcClient db, InboxReader duties, Clock clock) {
        this.db = db;
        this.duties = duties;
        this.clock = clock;
    }

    Page<ClockView> list(Reader reader, ClockFilter filter, int number, Map<String, String> bodies) {
        var asked = asked(reader, filter);
        var where = " where " + state(filter.state()) + (reader.enterprise() == null ? "" : " and d.of_enterprise and d.territory = :enterprise")
                + (filter.mine() ? " and " + InboxReader.of("mine", reader) : "") + """
                 and (:kind = '' or d.kind = :kind) and (:q = '' or position(:q in d.title) > 0) and (:agency = '' or d.agency = :agency)
                and (cast(:from as date) is null or d.due_day >= :from) and (cast(:to as date) is null or d.due_day <= :to)
                """;
        var rows = db.sql("select d.*, coalesce(k.label, '待办') as kind_label from mandate.duty d"
                        + " left join mandate.duty_kind k on k.kind = d.kind" + where + order(filter.sort())
                        + " limit :size offset :offset")
                .params(asked).param("size", Page.SIZE).param("offset", Page.offset(number, Page.SIZE))
                .query((row, at) -> clock(row, at, bodies)).list();
        long total = db.sql("select count(*) from (select from mandate.duty d" + where + " limit :counted) few")
                .params(asked).param("counted", COUNTED + 1).query(Long.class).single();
        return new Page<>(rows, number, Page.SIZE, Math.min(total, COUNTED), total > COUNTED);
    }

    private static String state(String state) {
        return switch (state) {
            case "late" -> "d.state = 'OPEN' and d.due <= :now";
            case "stopped" -> "d.state = 'PAUSED'";
            case "ended" -> "d.ended_at is not null";
            case "all" -> "true";
            default -> "d.state in ('OPEN', 'PAUSED')";
        };
    }

    private static String order(String sort) {
        var column = switch (sort.startsWith("-") ? sort.substring(1) : sort) {
            case "start" -> "coalesce(d.\"from\"::date, d.started_at::date)";
            case "title" -> "d.title collate \"zh-x-icu\"";
            case "kind" -> "kind_label collate \"zh-x-icu\"";
            case "agency" -> "d.agency";
            default -> "d.due";
        };
        return " order by " + column + (sort.startsWith("-") ? " desc" : "") + ", d.id";
    }

    private Map<String, @Nullable Object> asked(Reader reader, ClockFilter filter) {
        var asked = new HashMap<String, @Nullable Object>();
        asked.put("person", reader.person());
        asked.put("enterprise", reader.enterprise());
        asked.put("bodies", reader.bodies().toArray(String[]::new));
        asked.put("kind", filter.kind());
        asked.put("q", filter.q());
        asked.put("agency", filter.agency());
        asked.put("from", filter.from());
        asked.put("to", filter.to());
        asked.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        return asked;
    }

    private ClockView clock(ResultSet row, int number, Map<String, String> bodies) throws SQLException {
        var duty = duties.row(row, number);
        return new ClockView(duty, row.getObject("from", LocalDateTime.class), row.getInt("extension"),
                DutyStore.read(row.getString("stops")), row.getBoolean("of_enterprise"), bodies.getOrDefault(duty.agency(), duty.agency()));
    }
}
