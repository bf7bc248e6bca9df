package anlan.penalty;

import anlan.platform.web.Page;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the list of cases. */
@Repository
@Transactional(readOnly = true)
class CaseReader {

    private static final String ROW = """
            select c.id, c.territory as enterprise, c.enterprise_name, c.town, c.number, c.cause, c.source, c.status, c.found_on,
                   c.filed_on, c.decide_by, c.decided_on,
                   coalesce((select sum(d.fine) from penalty.decision d where d.penalty_case = c.id
                              and not exists (select from penalty.undoing u where u.decision = d.id and u.outcome <> 'UNLAWFUL')), 0) as fine,
                   coalesce(c.decided_on is null and c.decide_by < :today and c.status not in ('REJECTED', 'TRANSFERRED', 'CLOSED'), false) as late
            from penalty.penalty_case c
            """;

    private static final String WHERE = """
            where (:q = '' or c.number = :q or c.enterprise_code = upper(:q) or strpos(c.cause, :q) > 0
                   or c.name_bigrams @@ platform.bigram_query(:q) and strpos(lower(c.enterprise_name), lower(:q)) > 0)
              and (:status = '' or c.status = :status)
              and (:source = '' or c.source = :source)
              and (:town = '' or c.town = :town)
              and (:enterprise::uuid is null or c.territory in (select t from platform.together(:enterprise::uuid) t))
              and (not :mine or exists (select from penalty.case_officer o
                                        where o.penalty_case = c.id and o.officer = :me and o.until_on is null))
              and (case :tab
                   when 'lead' then c.status = 'LEAD'
                   when 'handling' then c.filed_on is not null and c.decided_on is null and c.status not in ('CLOSED', 'ARCHIVED')
                   when 'late' then c.decided_on is null and c.decide_by < :today and c.status not in ('REJECTED', 'TRANSFERRED', 'CLOSED')
                   when 'execution' then c.status in ('DECIDED', 'SERVED', 'DEFERRED', 'OVERDUE', 'URGED', 'COURT_APPLIED', 'COURT_EXECUTION', 'SUSPENDED')
                   when 'closed' then c.status in ('EXECUTED', 'CLOSED', 'ARCHIVED', 'REJECTED', 'TRANSFERRED', 'REVOKED')
                   else true end)
            """;

    private static final Map<String, String> ORDERS = Map.of(
            "filed", "c.filed_on nulls last", "-filed", "c.filed_on desc nulls last",
            "decide", "c.decide_by nulls last", "-decide", "c.decide_by desc nulls last",
            "name", "c.enterprise_name collate \"zh-x-icu\"", "-name", "c.enterprise_name collate \"zh-x-icu\" desc");

    private final JdbcClient jdbc;

    CaseReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<CaseRow> page(CaseFilter filter, UUID me, LocalDate today) {
        var parameters = parameters(filter, me, today);
        var rows = jdbc.sql(ROW + WHERE + order(filter) + " limit :size offset :offset").params(parameters)
                .param("size", Page.SIZE).param("offset", Page.offset(filter.page(), Page.SIZE)).query(CaseRow.class).list();
        long total = jdbc.sql("select count(*) from penalty.penalty_case c " + WHERE).params(parameters).query(Long.class).single();
        return Page.of(rows, filter.page(), Page.SIZE, total);
    }

    private static String order(CaseFilter filter) {
        return " order by " + ORDERS.getOrDefault(filter.sort(), "c.opened_at desc") + ", c.id desc";
    }

    private static Map<String, Object> parameters(CaseFilter filter, UUID me, LocalDate today) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("q", filter.q().strip());
        parameters.put("tab", filter.tab());
        parameters.put("status", filter.status() == null ? "" : filter.status().name());
        parameters.put("source", filter.source() == null ? "" : filter.source().name());
        parameters.put("town", filter.town());
        parameters.put("mine", filter.mine());
        parameters.put("me", me);
        parameters.put("today", today);
        parameters.put("enterprise", filter.enterprise() == null ? null : filter.enterprise().toString());
        return parameters;
    }

    List<String> towns() {
        return jdbc.sql("select distinct town from penalty.penalty_case where town <> '' order by town").query(String.class).list();
    }

    Map<String, Long> counts(LocalDate today) {
        return jdbc.sql("""
                select count(*) as every,
                       count(*) filter (where status = 'LEAD') as lead,
                       count(*) filter (where filed_on is not null and decided_on is null and status not in ('CLOSED', 'ARCHIVED')) as handling,
                       count(*) filter (where decided_on is null and decide_by < :today and status not in ('REJECTED', 'TRANSFERRED', 'CLOSED')) as late,
                       count(*) filter (where status in ('DECIDED', 'SERVED', 'DEFERRED', 'OVERDUE', 'URGED', 'COURT_APPLIED', 'COURT_EXECUTION', 'SUSPENDED')) as execution,
                       count(*) filter (where status in ('EXECUTED', 'CLOSED', 'ARCHIVED', 'REJECTED', 'TRANSFERRED', 'REVOKED')) as closed
                from penalty.penalty_case
                """).param("today", today).query((row, _) -> Map.of("every", row.getLong("every"), "lead", row.getLong("lead"),
                        "handling", row.getLong("handling"), "late", row.getLong("late"), "execution", row.getLong("execution"),
                        "closed", row.getLong("closed"))).single();
    }

    /** Served cases with a decision of which the term of payment is over, and those with a deferral. */
    List<UUID> unpaid(LocalDate today) {
        return jdbc.sql("""
                select distinct c.id from penalty.penalty_case c join penalty.decision d on d.penalty_case = c.id
                where c.status in ('SERVED', 'DEFERRED') and d.fine > 0 and d.pay_by < :today
                """).param("today", today).query(UUID.class).list();
    }

    /** Cases with an execution agreement that is being performed. */
    List<UUID> agreed() {
        return jdbc.sql("""
                select distinct c.id from penalty.penalty_case c join penalty.execution_agreement a on a.penalty_case = c.id
                where a.signed_on is not null and a.broken_on is null and c.status = 'URGED'
                """).query(UUID.class).list();
    }

    List<CaseRow> ofEnterprise(UUID enterprise, LocalDate today, int most) {
        return jdbc.sql(ROW + """
                 where c.territory in (select t from platform.together(:enterprise) t) order by c.opened_at desc limit :most
                """).param("enterprise", enterprise).param("today", today).param("most", most).query(CaseRow.class).list();
    }
}
