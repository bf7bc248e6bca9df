package anlan.platform.document;

import anlan.platform.web.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the register of papers as a list. */
@Component
@Transactional(readOnly = true)
class PaperList {

    private static final int COUNTED = 5000;

    private static final String WAITING = "p.status = 'ISSUED' and p.form = 'LETTER'";

    private static final String WHERE = " from platform.paper p where (:tab = '' or :tab = 'waiting' and " + WAITING + """
                   or :tab <> 'waiting' and p.status = upper(:tab))
              and (:q = '' or strpos(p.number, :q) > 0 or p.check_code = :code
                   or p.addressee_bigrams @@ platform.bigram_query(:q) and strpos(lower(p.addressee), lower(:q)) > 0)
              and (:kind = '' or p.kind = :kind)
              and (cast(:year as int) is null or p.year = :year)
              and (:body = '' or p.organ_name = :body)
              and (cast(:from as date) is null or p.dated >= :from)
              and (cast(:to as date) is null or p.dated <= :to)
              and (cast(:enterprise as uuid) is null or p.territory in (select t from platform.together(:enterprise) t))
            """;

    private static final Map<String, String> SORTS = Map.of(
            "dated", "p.dated, p.issued_at", "-dated", "p.dated desc, p.issued_at desc",
            "number", "p.organ, p.kind, p.year, p.seq", "-number", "p.organ desc, p.kind desc, p.year desc, p.seq desc",
            "name", "p.addressee collate \"zh-x-icu\"", "-name", "p.addressee collate \"zh-x-icu\" desc",
            "served", "p.served_at nulls last", "-served", "p.served_at desc nulls last");

    private final JdbcClient jdbc;

    PaperList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<PaperView> page(PaperFilter filter, int number) {
        var asked = asked(filter);
        var rows = jdbc.sql(PaperReader.COLUMNS + WHERE + order(filter) + " limit :size offset :offset").params(asked)
                .param("size", Page.SIZE).param("offset", Page.offset(number, Page.SIZE)).query(PaperView.class).list();
        long total = jdbc.sql("select count(*) from (select 1 " + WHERE + " limit " + COUNTED + ") counted").params(asked)
                .query(Long.class).single();
        return new Page<>(rows, number, Page.SIZE, total, total == COUNTED);
    }

    void each(PaperFilter filter, Consumer<PaperView> row) {
        try (var rows = jdbc.sql(PaperReader.COLUMNS + WHERE + order(filter)).params(asked(filter))
                .query(PaperView.class).stream()) {
            rows.forEach(row);
        }
    }

    private static String order(PaperFilter filter) {
        return " order by " + SORTS.getOrDefault(filter.sort(), "p.issued_at desc") + ", p.id desc";
    }

    private static Map<String, @Nullable Object> asked(PaperFilter filter) {
        var asked = new LinkedHashMap<String, @Nullable Object>();
        asked.put("tab", filter.tab());
        asked.put("q", filter.q());
        asked.put("code", CheckCode.read(filter.q()).orElse(""));
        asked.put("kind", filter.kind());
        asked.put("year", filter.year());
        asked.put("body", filter.body());
        asked.put("from", filter.from());
        asked.put("to", filter.to());
        asked.put("enterprise", filter.enterprise());
        return asked;
    }

    Map<String, Long> counts() {
        return jdbc.sql("select count(*) as every, count(*) filter (where " + WAITING + """
                       ) as waiting,
                       count(*) filter (where p.status = 'SERVED') as served,
                       count(*) filter (where p.status = 'SUPERSEDED') as superseded,
                       count(*) filter (where p.status = 'VOIDED') as voided
                from platform.paper p
                """).query((row, _) -> counts(row)).single();
    }

    private static Map<String, Long> counts(ResultSet row) throws SQLException {
        var counts = new LinkedHashMap<String, Long>();
        for (var name : List.of("every", "waiting", "served", "superseded", "voided")) {
            counts.put(name, row.getLong(name));
        }
        return counts;
    }

    /** The kinds that were issued, with their titles, in the order of their use. */
    Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        jdbc.sql("select kind, max(title) as title from platform.paper group by kind order by count(*) desc")
                .query((row, _) -> kinds.put(row.getString(1), row.getString(2))).list();
        return kinds;
    }

    List<Integer> years() {
        return jdbc.sql("select distinct year from platform.paper order by year desc").query(Integer.class).list();
    }

    List<String> bodies() {
        return jdbc.sql("select organ_name from platform.paper group by organ_name order by count(*) desc").query(String.class).list();
    }
}
