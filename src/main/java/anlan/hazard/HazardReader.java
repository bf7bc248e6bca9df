package anlan.hazard;

import anlan.platform.web.Page;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the hazard ledger. */
@Repository
@Transactional(readOnly = true)
class HazardReader {

    private static final String ROW = """
            select h.id, h.territory as enterprise, h.enterprise_name, h.enterprise_code, h.trade_name, h.town, h.level,
                   h.major_ground, h.problem, h.place, h.basis, h.requirement, h.found_on, h.due, h.status, h.closed_on,
                   h.visit, i.rectification_order,
                   coalesce(h.status in ('ORDERED', 'TREATED') and h.due < :today and i.requested_on is null, false) as overdue
            from hazard.hazard h left join hazard.order_item i on i.hazard = h.id
            """;

    private static final String WHERE = """
            where (:q = '' or h.enterprise_code = upper(:q)
                   or h.name_bigrams @@ platform.bigram_query(:q) and strpos(lower(h.enterprise_name), lower(:q)) > 0)
              and (:status = '' or h.status = :status)
              and (:level = '' or h.level = :level)
              and (:trade = '' or h.trade like :trade || '%')
              and (:town = '' or h.town = :town)
              and (:enterprise::uuid is null or h.territory in (select t from platform.together(:enterprise::uuid) t))
              and (not :open or h.status not in ('CLOSED', 'TRANSFERRED'))
              and (not :overdue or h.status in ('ORDERED', 'TREATED') and h.due < :today and i.requested_on is null)
            """;

    private static final Map<String, String> ORDERS = Map.of(
            "found", "h.found_on", "-found", "h.found_on desc", "due", "h.due nulls last", "-due", "h.due desc nulls last",
            "name", "h.enterprise_name collate \"zh-x-icu\"", "-name", "h.enterprise_name collate \"zh-x-icu\" desc");

    private final JdbcClient jdbc;

    HazardReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<HazardRow> page(HazardFilter filter, LocalDate today) {
        var parameters = parameters(filter, today);
        var rows = jdbc.sql(ROW + WHERE + order(filter) + " limit :size offset :offset")
                .params(parameters).param("size", Page.SIZE).param("offset", Page.offset(filter.page(), Page.SIZE))
                .query(HazardRow.class).list();
        long total = jdbc.sql("select count(*) from hazard.hazard h left join hazard.order_item i on i.hazard = h.id " + WHERE)
                .params(parameters).query(Long.class).single();
        return Page.of(rows, filter.page(), Page.SIZE, total);
    }

    /** Hands over the rows of the whole list one by one. */
    void each(HazardFilter filter, LocalDate today, Consumer<HazardRow> row) {
        try (var rows = jdbc.sql(ROW + WHERE + order(filter)).params(parameters(filter, today)).query(HazardRow.class).stream()) {
            rows.forEach(row);
        }
    }

    private static String order(HazardFilter filter) {
        return " order by " + ORDERS.getOrDefault(filter.sort(), "h.found_on desc") + ", h.id desc";
    }

    private static Map<String, Object> parameters(HazardFilter filter, LocalDate today) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("q", filter.q().strip());
        parameters.put("status", filter.status() == null ? "" : filter.status().name());
        parameters.put("level", filter.level() == null ? "" : filter.level().name());
        parameters.put("trade", filter.trade().replaceAll("\\D", ""));
        parameters.put("town", filter.town());
        parameters.put("open", filter.open());
        parameters.put("overdue", filter.overdue());
        parameters.put("today", today);
        parameters.put("enterprise", filter.enterprise() == null ? null : filter.enterprise().toString());
        return parameters;
    }

    Optional<HazardRow> find(HazardId id, LocalDate today) {
        return jdbc.sql(ROW + " where h.id = :id").param("id", id.value()).param("today", today).query(HazardRow.class).optional();
    }

    List<HazardRow> ofVisit(UUID visit, LocalDate today) {
        return jdbc.sql(ROW + " where h.visit = :visit order by h.id").param("visit", visit).param("today", today)
                .query(HazardRow.class).list();
    }

    List<HazardRow> ofEnterprise(UUID enterprise, LocalDate today, int most) {
        return jdbc.sql(ROW + """
                 where h.territory in (select t from platform.together(:enterprise) t)
                 order by h.status in ('CLOSED', 'TRANSFERRED'), h.found_on desc limit :most
                """)
                .param("enterprise", enterprise).param("today", today).param("most", most).query(HazardRow.class).list();
    }

    List<String> towns() {
        return jdbc.sql("select distinct town from hazard.hazard where town <> '' order by town").query(String.class).list();
    }

    /** How many are open, major and open, overdue. */
    Map<String, Long> counts(LocalDate today) {
        return jdbc.sql("""
                select count(*) filter (where h.status not in ('CLOSED', 'TRANSFERRED')) as open,
                       count(*) filter (where h.status not in ('CLOSED', 'TRANSFERRED') and h.level = 'MAJOR') as major,
                       count(*) filter (where h.status in ('ORDERED', 'TREATED') and h.due < :today and i.requested_on is null) as overdue,
                       count(*) as every
                from hazard.hazard h left join hazard.order_item i on i.hazard = h.id
                """).param("today", today)
                .query((row, _) -> Map.of("open", row.getLong("open"), "major", row.getLong("major"),
                        "overdue", row.getLong("overdue"), "all", row.getLong("every")))
                .single();
    }

    /** A failed re-inspection that waits for a penalty case (待立案线索), also when the hazard was put right after all. */
    List<LeadRow> leads(int most) {
        return jdbc.sql("""
                select l.id, h.territory as enterprise, h.enterprise_name, h.town, h.problem, h.level, l.violation, l.opened_on,
                       l.rectification_order
                from hazard.lead l join hazard.hazard h on h.id = l.hazard
                order by l.opened_on desc, l.id desc limit :most
                """).param("most", most).query(LeadRow.class).list();
    }
}
