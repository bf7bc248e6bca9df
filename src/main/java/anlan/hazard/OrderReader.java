package anlan.hazard;

import anlan.platform.web.Page;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads orders for their lists and their page. */
@Repository
@Transactional(readOnly = true)
class OrderReader {

    private static final String OVERDUE = """
            (o.status <> 'PASSED' and exists (select from hazard.order_item i where i.rectification_order = o.id
                and i.passed is null and i.requested_on is null and i.due < :today))
            """;

    private static final String ROW = """
            select o.id, o.territory as enterprise, o.enterprise_name, o.number, o.trade_name, o.town, o.issued_on,
                   o.served_on, o.due, o.status,
                   (select count(*) from hazard.order_item i where i.rectification_order = o.id) as items,
                   (select count(*) from hazard.order_item i where i.rectification_order = o.id and i.passed is not true) as open,
            """ + OVERDUE + " as overdue from hazard.rectification_order o ";

    private static final String WHERE = """
            where (:tab = '' or :tab = 'running' and o.status in ('ISSUED', 'RUNNING')
                   or :tab = 'due' and o.status = 'REINSPECTION_DUE'
                   or :tab = 'passed' and o.status = 'PASSED'
                   or :tab = 'failed' and o.status in ('FAILED', 'PARTLY_FAILED')
                   or :tab = 'overdue' and
            """ + OVERDUE + """
                   )
              and (:q = '' or strpos(o.number, :q) > 0 or o.enterprise_code = upper(:q)
                   or o.name_bigrams @@ platform.bigram_query(:q) and strpos(lower(o.enterprise_name), lower(:q)) > 0)
              and (:town = '' or o.town = :town)
              and (:officer::uuid is null or o.officer = :officer::uuid)
              and (:enterprise::uuid is null or o.territory in (select t from platform.together(:enterprise::uuid) t))
            """;

    private static final Map<String, String> SORTS = Map.of(
            "due", "o.due", "-due", "o.due desc", "issued", "o.issued_on", "-issued", "o.issued_on desc",
            "name", "o.enterprise_name collate \"zh-x-icu\"", "-name", "o.enterprise_name collate \"zh-x-icu\" desc");

    private final JdbcClient jdbc;

    OrderReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<OrderRow> page(OrderFilter filter, UUID me, LocalDate today) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("tab", filter.tab());
        parameters.put("q", filter.q().strip());
        parameters.put("town", filter.town());
        parameters.put("officer", filter.mine() ? me.toString() : null);
        parameters.put("enterprise", filter.enterprise() == null ? null : filter.enterprise().toString());
        parameters.put("today", today);
        var rows = jdbc.sql(ROW + WHERE + " order by " + SORTS.getOrDefault(filter.sort(), "o.issued_on desc")
                        + ", o.id desc limit :size offset :offset")
                .params(parameters).param("size", Page.SIZE).param("offset", Page.offset(filter.page(), Page.SIZE))
                .query(OrderRow.class).list();
        long total = jdbc.sql("select count(*) from hazard.rectification_order o " + WHERE).params(parameters).query(Long.class).single();
        return Page.of(rows, filter.page(), Page.SIZE, total);
    }

    Map<String, Long> counts(LocalDate today) {
        return jdbc.sql("""
                select count(*) filter (where status in ('ISSUED', 'RUNNING')) as running,
                       count(*) filter (where status = 'REINSPECTION_DUE') as due,
                       count(*) filter (where status = 'PASSED') as passed,
                       count(*) filter (where status in ('FAILED', 'PARTLY_FAILED')) as failed,
                       count(*) as every,
                       count(*) filter (where
                """ + OVERDUE + ") as overdue from hazard.rectification_order o")
                .param("today", today)
                .query((row, _) -> List.of("running", "due", "passed", "failed", "overdue", "every").stream()
                        .collect(Collectors.toMap(name -> name, name -> number(row, name))))
                .single();
    }

    private static long number(java.sql.ResultSet row, String name) {
        try {
            return row.getLong(name);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<OrderRow> ofEnterprise(UUID enterprise, LocalDate today, int most) {
        return jdbc.sql(ROW + " where o.territory in (select t from platform.together(:enterprise) t) order by o.issued_on desc, o.id desc limit :most")
                .param("enterprise", enterprise).param("today", today).param("most", most).query(OrderRow.class).list();
    }

    boolean hasOpen(UUID enterprise) {
        return jdbc.sql("""
                select exists (select from hazard.rectification_order o
                    where o.territory in (select t from platform.together(:enterprise) t) and o.status <> 'PASSED')
                """).param("enterprise", enterprise).query(Boolean.class).single();
    }

    Optional<UUID> ofVisit(UUID visit) {
        return jdbc.sql("select id from hazard.rectification_order where visit = :visit").param("visit", visit)
                .query(UUID.class).optional();
    }

    /** The orders that wait for their re-inspection by that body or that officer, the oldest term first. */
    List<UUID> owed(String agency, UUID officer, int most) {
        return jdbc.sql("""
                select id from hazard.rectification_order
                where status = 'REINSPECTION_DUE' and (agency = :agency or officer = :officer) order by due, id limit :most
                """).param("agency", agency).param("officer", officer).param("most", most).query(UUID.class).list();
    }

    List<String> towns() {
        return jdbc.sql("select distinct town from hazard.rectification_order where town <> '' order by town").query(String.class).list();
    }

    /** Holds the order against every other change until the transaction ends. */
    @Transactional
    public void lock(OrderId id) {
        jdbc.sql("select 1 from hazard.rectification_order where id = :id for update").param("id", id.value())
                .query(Integer.class).optional();
    }

    /** Orders whose first open day is over while they still run. */
    List<UUID> expired(LocalDate today) {
        return jdbc.sql("select id from hazard.rectification_order where status = 'RUNNING' and due < :today order by due")
                .param("today", today).query(UUID.class).list();
    }
}
