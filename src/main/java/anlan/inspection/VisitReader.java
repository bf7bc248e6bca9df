package anlan.inspection;

import anlan.platform.web.Page;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads lists of visits; what is sealed the database itself leaves out. */
@Repository
@Transactional(readOnly = true)
class VisitReader {

    /** A check of a complaint is a routine visit to whoever may not learn of the complaint. */
    private static final String KIND = """
            case when v.kind <> 'COMPLAINT' or :office or :me::uuid in (v.planner, v.approver)
                      or exists (select from inspection.visit_officer o where o.visit = v.id and o.officer = :me::uuid)
                 then v.kind else 'ROUTINE' end""";

    private static final String ROW = """
            select v.id, v.territory as enterprise, v.enterprise_name, v.enterprise_code, v.trade_name, v.town, %1$s as kind,
                   v.status, v.planned_from, v.arrived_at, v.sealed_for is not null as sealed,
                   (select string_agg(o.name, '、' order by o.position) from inspection.visit_officer o where o.visit = v.id) as officers,
                   (select count(*) from inspection.finding f where f.visit = v.id) as findings
            from inspection.visit v
            """.formatted(KIND);

    private static final String WHERE = """
            where (:tab = '' or :tab = 'plan' and v.status in ('PLANNED', 'RETURNED')
                   or :tab = 'due' and v.status in ('APPROVED', 'ON_SITE')
                   or :tab = 'done' and v.signed_at is not null)
              and (:q = '' or v.enterprise_code = upper(:q)
                   or v.name_bigrams @@ platform.bigram_query(:q) and strpos(lower(v.enterprise_name), lower(:q)) > 0)
              and (:kind = '' or %1$s = :kind)
              and (:status = '' or v.status = :status)
              and (:town = '' or v.town = :town)
              and (:enterprise::uuid is null or v.territory in (select t from platform.together(:enterprise::uuid) t))
              and (:member::uuid is null or exists (
                    select from inspection.visit_officer o where o.visit = v.id and o.officer = :member::uuid))
            """.formatted(KIND);

    private static final Map<String, String> ORDERS = Map.of(
            "name", "v.enterprise_name collate \"zh-x-icu\"", "-name", "v.enterprise_name collate \"zh-x-icu\" desc",
            "planned", "v.planned_from", "-planned", "v.planned_from desc",
            "findings", "findings", "-findings", "findings desc");

    private final JdbcClient jdbc;
    private final ComplaintSight sight;

    VisitReader(JdbcClient jdbc, ComplaintSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    Page<VisitRow> page(VisitFilter filter, UUID me) {
        var parameters = parameters(filter, me);
        var rows = seen(ROW + WHERE + " order by " + ORDERS.getOrDefault(filter.sort(), "v.planned_from desc")
                        + ", v.id desc limit :size offset :offset")
                .params(parameters)
                .param("size", Page.SIZE)
                .param("offset", Page.offset(filter.page(), Page.SIZE))
                .query(VisitRow.class)
                .list();
        long total = seen("select count(*) from inspection.visit v " + WHERE).params(parameters).query(Long.class).single();
        return Page.of(rows, filter.page(), Page.SIZE, total);
    }

    private JdbcClient.StatementSpec seen(String sql) {
        var person = sight.person();
        return jdbc.sql(sql).param("office", sight.ofOffice()).param("me", person == null ? null : person.toString(), Types.VARCHAR);
    }

    private static Map<String, Object> parameters(VisitFilter filter, UUID me) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("tab", filter.tab());
        parameters.put("q", filter.q().strip());
        parameters.put("kind", filter.kind() == null ? "" : filter.kind().name());
        parameters.put("status", filter.status() == null ? "" : filter.status().name());
        parameters.put("town", filter.town());
        parameters.put("member", filter.mine() ? me.toString() : null);
        parameters.put("enterprise", filter.enterprise() == null ? null : filter.enterprise().toString());
        return parameters;
    }

    /** How many stand under each tab: plan, due, done, all. */
    Map<String, Long> counts() {
        return jdbc.sql("""
                select count(*) filter (where status in ('PLANNED', 'RETURNED')) as plan,
                       count(*) filter (where status in ('APPROVED', 'ON_SITE')) as due,
                       count(*) filter (where signed_at is not null) as done,
                       count(*) as every
                from inspection.visit
                """)
                .query((row, _) -> Map.of("plan", row.getLong("plan"), "due", row.getLong("due"),
                        "done", row.getLong("done"), "all", row.getLong("every")))
                .single();
    }

    List<VisitRow> ofEnterprise(UUID enterprise, int most) {
        return seen(ROW + " where v.territory in (select t from platform.together(:enterprise) t) order by v.planned_from desc, v.id desc limit :most")
                .param("enterprise", enterprise)
                .param("most", most)
                .query(VisitRow.class)
                .list();
    }

    /** The visits that an officer is still to make or to finish, planned in a span of time. */
    List<UUID> due(UUID officer, Instant from, Instant to) {
        return jdbc.sql("""
                select v.id from inspection.visit v
                where v.status in ('APPROVED', 'ON_SITE') and v.planned_from >= :from and v.planned_from < :to
                  and exists (select from inspection.visit_officer o where o.visit = v.id and o.officer = :officer)
                order by v.planned_from, v.id
                """)
                .param("officer", officer).param("from", from.atOffset(ZoneOffset.UTC)).param("to", to.atOffset(ZoneOffset.UTC))
                .query(UUID.class).list();
    }

    List<String> towns() {
        return jdbc.sql("select distinct town from inspection.visit where town <> '' order by town").query(String.class).list();
    }

    /** Holds the visit against every other change until the transaction ends. */
    @Transactional
    public void lock(VisitId id) {
        jdbc.sql("select 1 from inspection.visit where id = :id for update").param("id", id.value()).query(Integer.class).optional();
    }
}
