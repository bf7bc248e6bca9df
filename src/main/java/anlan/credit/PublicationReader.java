package anlan.credit;

import anlan.enterprise.EnterpriseId;
import anlan.platform.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the office's own lists of publications (公示台账). */
@Repository
@Transactional(readOnly = true)
class PublicationReader {

    /** Nobody counts further to show twenty. */
    private static final int COUNTED = 2_000;

    private static final String WHERE = """
             from credit.publication p
            where (:q = '' or p.number_key > 0 and p.number_key = :number
                   or p.words_bigrams @@ platform.bigram_query(:q) and strpos(lower(p.subject || ' ' || p.matter), lower(:q)) > 0)
              and (:kind = '' or p.kind = :kind)
              and (:from::date is null or p.day >= :from::date)
              and (:to::date is null or p.day <= :to::date)
              and (:enterprise::uuid is null or p.territory in (select t from platform.together(:enterprise::uuid) t))
              and (case :tab
                   when 'proposed' then p.status = 'PROPOSED' and (p.due is not null or p.unit)
                   when 'persons' then p.status = 'PROPOSED' and p.due is null and not p.unit
                   when 'late' then p.status = 'PROPOSED' and p.due < :today
                   when 'shown' then p.status <> 'PROPOSED' and p.unit
                   when 'published' then p.status = 'PUBLISHED'
                   when 'ended' then p.status in ('EXPIRED', 'WITHDRAWN', 'REPAIRED')
                   else true end)
            """;

    private static final Map<String, String> ORDERS = Map.of("day", "p.day", "-day", "p.day desc", "due", "p.due nulls last", "-due", "p.due desc nulls last",
            "published", "p.published_at nulls last", "-published", "p.published_at desc nulls last");

    private final JdbcClient jdbc;
    private final Clock clock;

    PublicationReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is public though its time is over. */
    List<PublicationId> over() {
        return jdbc.sql("select id from credit.publication where status = 'PUBLISHED' and until < :today order by until limit 100000")
                .param("today", LocalDate.now(clock)).query(UUID.class).list().stream().map(PublicationId::new).toList();
    }

    Page<PublicationRow> page(PublicationFilter filter) {
        var parameters = parameters(filter);
        var order = ORDERS.getOrDefault(filter.sort(), usual(filter.tab()));
        var rows = jdbc.sql("""
                select p.id, p.kind, p.unit, p.subject, p.number, p.matter, p.result, p.day, p.due,
                       (p.published_at at time zone 'Asia/Shanghai')::date as published_on, p.until, p.status, p.influence
                """ + WHERE + " order by " + order + ", p.id desc limit :size offset :offset").params(parameters)
                .param("size", Page.SIZE).param("offset", Page.offset(filter.page(), Page.SIZE)).query(PublicationRow.class).list();
        long total = filter.page() == 1 && rows.size() < Page.SIZE ? rows.size()
                : jdbc.sql("select count(*) from (select 1 " + WHERE + " limit :counted) few").params(parameters)
                        .param("counted", COUNTED + 1).query(Long.class).single();
        return new Page<>(rows, filter.page(), Page.SIZE, Math.min(total, COUNTED), total > COUNTED);
    }

    /** What waits by its term, what is public by its day, all else as it came. */
    private static String usual(String tab) {
        return switch (tab) {
            case "proposed", "late" -> "p.due nulls last";
            case "published" -> "p.published_at desc";
            default -> "p.proposed_at desc";
        };
    }

    private Map<String, Object> parameters(PublicationFilter filter) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("q", filter.q().strip());
        parameters.put("number", DocumentNumber.key(filter.q()));
        parameters.put("tab", filter.tab());
        parameters.put("kind", filter.kind() == null ? "" : filter.kind().name());
        parameters.put("from", filter.from());
        parameters.put("to", filter.to());
        parameters.put("enterprise", filter.enterprise());
        parameters.put("today", LocalDate.now(clock));
        return parameters;
    }

    long count(EnterpriseId unit) {
        return jdbc.sql("select count(*) from credit.publication where territory in (select platform.together(:id))").param("id", unit.value())
                .query(Long.class).single();
    }

    /** How many wait, how many of them late, how many persons nobody has spoken of. */
    Map<String, Long> counts() {
        return jdbc.sql("""
                select count(*) filter (where due is not null or unit) as proposed, count(*) filter (where due < :today) as late,
                       count(*) filter (where due is null and not unit) as persons
                from credit.publication where status = 'PROPOSED'
                """).param("today", LocalDate.now(clock))
                .query((row, _) -> Map.of("proposed", row.getLong("proposed"), "late", row.getLong("late"), "persons", row.getLong("persons"))).single();
    }
}
