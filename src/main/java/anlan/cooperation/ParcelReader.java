package anlan.cooperation;

import anlan.platform.web.Page;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the lists of what was sent: to one's own body, or by one's own side. */
@Repository
@Transactional(readOnly = true)
class ParcelReader {

    /** {@code mine} is the body for what it received; empty for what the own side sent to others. */
    private static final String WHERE = """
            where (:mine = '' or p.body = :mine) and (:mine <> '' or p.body <> :own)
              and (:q = '' or strpos(p.title, :q) > 0 or strpos(p.number, :q) > 0 or strpos(p.about, :q) > 0)
              and (:kind = '' or p.kind = :kind) and (:body = '' or p.body = :body)
              and (:from::date is null or (p.sent_at at time zone 'Asia/Shanghai')::date >= :from)
              and (:to::date is null or (p.sent_at at time zone 'Asia/Shanghai')::date <= :to)
            """;

    private static final String TAB = """
              and (case :tab when 'unsigned' then p.received_at is null and p.ended_at is null and p.kind <> 'COPY'
                   when 'owed' then p.owes <> '' when 'late' then p.owes <> '' and p.due <= :now
                   when 'ended' then p.ended_at is not null else true end)
            """;

    private final JdbcClient db;
    private final Clock clock;

    ParcelReader(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Page<Parcel> page(ParcelFilter filter, String mine, String own) {
        var rows = asked(ParcelStore.ROW + WHERE + TAB + " order by (p.owes <> '') desc, case when p.owes <> '' then p.due end nulls last, p.sent_at desc, p.id desc"
                        + " limit :size offset :offset", filter, mine, own)
                .param("size", Page.SIZE).param("offset", Page.offset(filter.page(), Page.SIZE)).query(ParcelStore::parcel).list();
        long total = asked("select count(*) from cooperation.parcel p " + WHERE + TAB, filter, mine, own).query(Long.class).single();
        return Page.of(rows, filter.page(), Page.SIZE, total);
    }

    /** How many stand under each tab: all, unsigned, owed, late, ended. */
    Map<String, Long> counts(String mine, String own) {
        return db.sql("""
                select count(*) as every, count(*) filter (where received_at is null and ended_at is null and kind <> 'COPY') as unsigned,
                       count(*) filter (where owes <> '') as owed, count(*) filter (where owes <> '' and due <= :now) as late,
                       count(*) filter (where ended_at is not null) as ended
                from cooperation.parcel p where (:mine = '' or p.body = :mine) and (:mine <> '' or p.body <> :own)
                """).param("mine", mine).param("own", own).param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> Map.of("every", row.getLong("every"), "unsigned", row.getLong("unsigned"), "owed", row.getLong("owed"),
                        "late", row.getLong("late"), "ended", row.getLong("ended"))).single();
    }

    private JdbcClient.StatementSpec asked(String sql, ParcelFilter filter, String mine, String own) {
        return db.sql(sql).param("mine", mine).param("own", own).param("q", filter.q().strip()).param("kind", filter.kind() == null ? "" : filter.kind().name())
                .param("body", filter.body()).param("from", filter.from(), Types.DATE).param("to", filter.to(), Types.DATE).param("tab", filter.tab())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** The bodies to which something was sent, for the filter. */
    List<Body> bodies() {
        return db.sql("select distinct g.code, g.short_name as name from cooperation.parcel p join organization.agency g on g.code = p.body order by g.short_name")
                .query(Body.class).list();
    }

    /** A receiver (收件单位). */
    record Body(String code, String name) {}
}
