package anlan.complaint;

import anlan.platform.web.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the lists of complaints; nothing here knows who reported. */
@Repository
@Transactional(readOnly = true)
class ComplaintReader {

    private static final String ENDED = "('REDIRECTED', 'CLOSED')";

    private static final String WHERE = """
            from complaint.complaint c
            where (:tab = '' or :tab = 'open' and c.status = 'RECEIVED' or :tab = 'ended' and c.status in %1$s
                   or :tab = 'running' and c.status <> 'RECEIVED' and c.status not in %1$s)
              and (:source = '' or c.source = :source)
              and (:q = '' or strpos(c.number, upper(:q)) > 0 or strpos(c.summary, :q) > 0 or strpos(c.enterprise_name, :q) > 0)
              and (:handler::uuid is null or c.handler = :handler::uuid)
            """.formatted(ENDED);

    private final JdbcClient jdbc;

    ComplaintReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<ComplaintRow> page(ComplaintView.Filter filter, UUID me) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("tab", filter.tab());
        parameters.put("q", filter.q().strip());
        parameters.put("source", filter.source() == null ? "" : filter.source().name());
        parameters.put("handler", filter.mine() ? me.toString() : null);
        var rows = jdbc.sql("select c.* " + WHERE + " order by c.received_at desc, c.id desc limit :size offset :offset")
                .params(parameters).param("size", Page.SIZE).param("offset", Page.offset(filter.page(), Page.SIZE))
                .query(ComplaintRow.class).list();
        long total = jdbc.sql("select count(*) " + WHERE).params(parameters).query(Long.class).single();
        return Page.of(rows, filter.page(), Page.SIZE, total);
    }

    /** How many stand under each tab: open, running, ended, all. */
    Map<String, Long> counts() {
        return jdbc.sql("""
                select count(*) filter (where status = 'RECEIVED') as open, count(*) filter (where status in %1$s) as ended,
                       count(*) filter (where status <> 'RECEIVED' and status not in %1$s) as running, count(*) as every
                from complaint.complaint
                """.formatted(ENDED))
                .query((row, _) -> Map.of("open", row.getLong("open"), "running", row.getLong("running"), "ended", row.getLong("ended"), "all", row.getLong("every")))
                .single();
    }
}
