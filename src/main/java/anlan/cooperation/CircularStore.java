package anlan.cooperation;

import anlan.platform.web.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the notices between departments and their numbers. */
@Repository
@Transactional
class CircularStore {

    private static final String ROW = """
            select c.*, g.short_name as organ_name,
                   (select count(*) from cooperation.parcel p where p.source = c.id and p.owes <> '') as owing,
                   exists (select from cooperation.parcel p where p.source = c.id and p.owes <> '' and p.due <= :now) as late
            from cooperation.circular c join organization.agency g on g.code = c.organ
            """;

    private static final String WHERE = """
            where (:q = '' or strpos(c.title, :q) > 0 or strpos(c.words, :q) > 0 or strpos(c.enterprise_name, :q) > 0)
              and (:body = '' or :body = any (c.receivers)) and (not :mine or c.author = :me)
              and (:from::date is null or (c.sent_at at time zone 'Asia/Shanghai')::date >= :from)
              and (:to::date is null or (c.sent_at at time zone 'Asia/Shanghai')::date <= :to)
              and (case :tab when 'owing' then exists (select from cooperation.parcel p where p.source = c.id and p.owes <> '')
                   when 'late' then exists (select from cooperation.parcel p where p.source = c.id and p.owes <> '' and p.due <= :now)
                   when 'done' then not exists (select from cooperation.parcel p where p.source = c.id and p.owes <> '') else true end)
            """;

    private final JdbcClient db;
    private final Clock clock;

    CircularStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whose notice it is (发文单位). */
    record From(String organ, String agency, UUID author, String authorName, String division) {}

    /** Whether it was written before; from here to the end of the transaction the organ writes no other. */
    boolean isKnown(CircularId id, String organ) {
        db.sql("select pg_advisory_xact_lock(hashtext('circular ' || :organ))").param("organ", organ).query((_, _) -> true).single();
        return db.sql("select exists (select from cooperation.circular where id = :id)").param("id", id.value()).query(Boolean.class).single();
    }

    void add(CircularId id, From from, Circulars.NewCircular wanted, @Nullable UUID enterprise, String enterpriseName) {
        db.sql("""
                insert into cooperation.circular (id, organ, year, seq, agency, author, author_name, title, words, receivers, feedback_by, enterprise_name,
                    sent_at, territory, division, supervisor)
                select :id, :organ, :year, (select coalesce(max(o.seq), 0) + 1 from cooperation.circular o where o.organ = :organ and o.year = :year), :agency,
                    :author, :authorName, :title, :words, :receivers, :feedbackBy, :enterpriseName, :now, t.id, coalesce(t.division, :division),
                    coalesce(t.supervisor, '')
                from (values (1)) one left join platform.territory t on t.id = :enterprise
                """)
                .param("id", id.value()).param("organ", from.organ).param("year", LocalDate.now(clock).getYear()).param("agency", from.agency)
                .param("author", from.author).param("authorName", from.authorName).param("title", wanted.title().strip()).param("words", wanted.words().strip())
                .param("receivers", wanted.bodies().toArray(String[]::new)).param("feedbackBy", wanted.feedbackBy(), Types.DATE)
                .param("enterpriseName", enterpriseName).param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("enterprise", enterprise, Types.OTHER)
                .param("division", from.division).update();
    }

    void attach(CircularId id, UUID file, String name) {
        db.sql("insert into cooperation.circular_file (circular, file, name) values (:id, :file, :name)").param("id", id.value()).param("file", file)
                .param("name", name).update();
    }

    Optional<Circular> find(CircularId id) {
        return db.sql(ROW + "where c.id = :id").param("id", id.value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(CircularStore::circular).optional();
    }

    Page<Circular> page(Circulars.Filter filter, UUID me) {
        var rows = asked(ROW + WHERE + " order by c.sent_at desc, c.id desc limit :size offset :offset", filter, me).param("size", Page.SIZE)
                .param("offset", Page.offset(filter.page(), Page.SIZE)).query(CircularStore::circular).list();
        long total = asked("select count(*) from cooperation.circular c " + WHERE, filter, me).query(Long.class).single();
        return Page.of(rows, filter.page(), Page.SIZE, total);
    }

    /** How many stand under each tab. */
    Map<String, Long> counts() {
        return db.sql("""
                select count(*) as every, count(*) filter (where s.owing) as owing, count(*) filter (where s.late) as late,
                       count(*) filter (where not s.owing) as done
                from (select bool_or(p.owes <> '') as owing, bool_or(p.owes <> '' and p.due <= :now) as late
                      from cooperation.circular c join cooperation.parcel p on p.source = c.id group by c.id) s
                """).param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> Map.of("every", row.getLong("every"), "owing", row.getLong("owing"), "late", row.getLong("late"), "done", row.getLong("done")))
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, Circulars.Filter filter, UUID me) {
        return db.sql(sql).param("q", filter.q().strip()).param("body", filter.body()).param("mine", filter.mine()).param("me", me)
                .param("from", filter.from(), Types.DATE).param("to", filter.to(), Types.DATE).param("tab", filter.tab())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static Circular circular(ResultSet row, int number) throws SQLException {
        return new Circular(new CircularId(row.getObject("id", UUID.class)), row.getString("organ"), row.getString("organ_name"), row.getInt("year"),
                row.getInt("seq"), row.getString("agency"), row.getObject("author", UUID.class), row.getString("author_name"), row.getString("title"),
                row.getString("words"), List.of((String[]) row.getArray("receivers").getArray()), row.getObject("feedback_by", LocalDate.class),
                row.getObject("territory", UUID.class), row.getString("enterprise_name"), row.getTimestamp("sent_at").toInstant(), row.getInt("owing"),
                row.getBoolean("late"));
    }
}
