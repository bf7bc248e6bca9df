package anlan.insight;

import anlan.platform.web.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the ledger as far as the reader may see it. */
@Repository
@Transactional(readOnly = true)
class TraceReader {

    private static final int COUNTED = 2000;
    private static final int MOST_SHOWN = 500;
    private static final int AT_ONCE = 2000;
    private static final String ROW = """
            select e.seq, e.at, e.received_at, e.subject_kind, coalesce(k.label, '其他记录') as kind, e.subject,
                   coalesce(k.path, '') as path, e.post, e.agency_name, e.summary, e.refused, e.hash, e.event, e.facts,
                   case when e.person is null and e.event in ('AccountSignedIn', 'SignInFailed', 'AccountLocked', 'PasswordChanged')
                        then '账号 ' || coalesce(cast(e.facts as jsonb) ->> 'username', '') else e.person_name end as person_name
            """;

    private final JdbcClient db;
    private final Clock clock;
    private final FactWords words = new FactWords();

    TraceReader(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Page<TraceRow> search(TraceFilter filter, boolean refusals, int number) {
        return search(filter, refusals, number, Page.SIZE, true);
    }

    /** Many rows at once and uncounted, for an export. */
    Page<TraceRow> many(TraceFilter filter, boolean refusals, int number) {
        return search(filter, refusals, number, AT_ONCE, false);
    }

    private Page<TraceRow> search(TraceFilter filter, boolean refusals, int number, int size, boolean counted) {
        var where = """
                from insight.entry e left join insight.kind k on k.kind = e.subject_kind
                where (:refusals or not e.refused) and (not :refused or e.refused)
                  and (:signIns or e.event not in ('AccountSignedIn', 'SignInFailed'))
                  and (:who = '' or position(:who in e.person_name) > 0 or position(:who in e.agency_name) > 0)
                  and (:what = '' or position(:what in e.summary) > 0)
                  and (:kind = '' or e.subject_kind = :kind)
                  and (cast(:from as timestamptz) is null or e.at >= :from)
                  and (cast(:to as timestamptz) is null or e.at < :to)
                  and (cast(:enterprise as uuid) is null or e.territory in (select t from platform.together(cast(:enterprise as uuid)) t))
                """;
        var asked = new HashMap<String, @Nullable Object>();
        asked.put("refusals", refusals);
        asked.put("refused", filter.refused());
        asked.put("signIns", filter.signIns() || filter.kind().equals("Account"));
        asked.put("who", filter.who());
        asked.put("what", filter.what());
        asked.put("kind", filter.kind());
        asked.put("from", beginning(filter.from()));
        asked.put("to", filter.to() == null ? null : beginning(filter.to().plusDays(1)));
        asked.put("enterprise", filter.enterprise());
        var rows = db.sql(ROW + where + " order by e.seq desc limit :size offset :offset").params(asked)
                .param("size", size).param("offset", Page.offset(number, size)).query(this::row).list();
        if (!counted) {
            return new Page<>(rows, number, size, rows.size(), true);
        }
        long total = db.sql("select count(*) from (select 1 " + where + " limit " + COUNTED + ") counted").params(asked)
                .query(Long.class).single();
        return new Page<>(rows, number, size, total, total == COUNTED);
    }

    /** All deeds on that record, first to last. */
    List<TraceRow> own(UUID record, boolean refusals) {
        return db.sql(ROW + """
                from insight.entry e left join insight.kind k on k.kind = e.subject_kind
                where e.subject = :record and (:refusals or not e.refused) order by e.seq limit :most
                """).param("record", record).param("refusals", refusals).param("most", MOST_SHOWN)
                .query(this::row).list();
    }

    /** The last deed on each record that one came from. */
    List<TraceRow> sources(UUID record) {
        return db.sql(ROW + """
                from (select distinct s.record
                      from insight.link l join insight.link s on s.seq = l.seq and not s.is_subject
                      where l.record = :record and l.is_subject) source
                cross join lateral (select * from insight.entry x where x.subject = source.record and not x.refused
                                    order by x.seq desc limit 1) e
                left join insight.kind k on k.kind = e.subject_kind
                order by e.seq limit :most
                """).param("record", record).param("most", MOST_SHOWN).query(this::row).list();
    }

    /** The first deed on each record that came from that one. */
    List<TraceRow> following(UUID record) {
        return db.sql(ROW + """
                from (select distinct on (x.subject) x.* from insight.link l join insight.entry x on x.seq = l.seq
                      where l.record = :record and not l.is_subject and not x.refused order by x.subject, x.seq) e
                left join insight.kind k on k.kind = e.subject_kind
                order by e.seq limit :most
                """).param("record", record).param("most", MOST_SHOWN).query(this::row).list();
    }

    /** The kinds of records with their Chinese words, for the filter. */
    Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        db.sql("select kind, label from insight.kind order by label collate \"zh-x-icu\"")
                .query((row, _) -> kinds.put(row.getString(1), row.getString(2))).list();
        return kinds;
    }

    private @Nullable OffsetDateTime beginning(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private TraceRow row(ResultSet row, int number) throws SQLException {
        return new TraceRow(row.getLong("seq"), local(row, "at"), local(row, "received_at"),
                row.getString("subject_kind"), row.getString("kind"), row.getObject("subject", UUID.class),
                row.getString("path"), row.getString("person_name"), row.getString("post"), row.getString("agency_name"),
                row.getString("summary"), row.getBoolean("refused"),
                HexFormat.of().formatHex(row.getBytes("hash"), 0, 8), words.of(row.getString("event"), row.getString("facts")));
    }

    private LocalDateTime local(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).atZoneSameInstant(clock.getZone()).toLocalDateTime();
    }
}
