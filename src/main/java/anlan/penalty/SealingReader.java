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

/** Reads the list of sealings and seizures. */
@Repository
@Transactional(readOnly = true)
class SealingReader {

    private static final String LIFT = "(s.status = 'MUST_RELEASE' or s.status = 'IN_FORCE' and s.until < :today)";

    private static final String ROW = """
            select s.id, s.territory as enterprise, s.enterprise_name, s.town, s.kind, s.number, s.officer_names as officers, s.executed_on, s.until,
                   s.status, coalesce(s.status = 'IN_FORCE' and s.until < :today, false) as over,
                   coalesce((select string_agg(i.name, '、' order by i.position) from penalty.sealed_item i where i.sealing = s.id), '') as things
            from penalty.sealing s
            """;

    private static final String WHERE = """
             where (:q = '' or s.number = :q or s.enterprise_code = upper(:q)
                   or exists (select from penalty.sealed_item i where i.sealing = s.id and strpos(i.name, :q) > 0)
                   or s.name_bigrams @@ platform.bigram_query(:q) and strpos(lower(s.enterprise_name), lower(:q)) > 0)
              and (:kind = '' or s.kind = :kind)
              and (:town = '' or s.town = :town)
              and (:enterprise::uuid is null or s.territory in (select t from platform.together(:enterprise::uuid) t))
              and (not :mine or :me = any(s.officers))
              and (case :tab
                   when 'asked' then s.status in ('PROPOSED', 'APPROVED', 'URGENT')
                   when 'on' then s.status = 'IN_FORCE'
                   when 'lift' then %s
                   when 'ended' then s.status in ('RELEASED', 'DISPOSED', 'REJECTED')
                   else true end)
            """.formatted(LIFT);

    private static final Map<String, String> ORDERS = Map.of(
            "until", "s.until nulls last", "-until", "s.until desc nulls last", "on", "s.executed_on nulls last", "-on", "s.executed_on desc nulls last",
            "name", "s.enterprise_name collate \"zh-x-icu\"", "-name", "s.enterprise_name collate \"zh-x-icu\" desc");

    private final JdbcClient jdbc;

    SealingReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<SealingRow> page(SealingFilter filter, UUID me, LocalDate today) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("q", filter.q().strip());
        parameters.put("tab", filter.tab());
        parameters.put("kind", filter.kind() == null ? "" : filter.kind().name());
        parameters.put("town", filter.town());
        parameters.put("mine", filter.mine());
        parameters.put("me", me);
        parameters.put("today", today);
        parameters.put("enterprise", filter.enterprise() == null ? null : filter.enterprise().toString());
        var rows = jdbc.sql(ROW + WHERE + " order by " + ORDERS.getOrDefault(filter.sort(), "s.proposed_at desc") + ", s.id desc limit :size offset :offset")
                .params(parameters).param("size", Page.SIZE).param("offset", Page.offset(filter.page(), Page.SIZE)).query(SealingRow.class).list();
        long total = jdbc.sql("select count(*) from penalty.sealing s " + WHERE).params(parameters).query(Long.class).single();
        return Page.of(rows, filter.page(), Page.SIZE, total);
    }

    Map<String, Long> counts(LocalDate today) {
        return jdbc.sql("""
                select count(*) as every, count(*) filter (where s.status in ('PROPOSED', 'APPROVED', 'URGENT')) as asked,
                       count(*) filter (where s.status = 'IN_FORCE') as ongoing, count(*) filter (where %s) as lift,
                       count(*) filter (where s.status in ('RELEASED', 'DISPOSED', 'REJECTED')) as ended
                from penalty.sealing s
                """.formatted(LIFT)).param("today", today).query((row, _) -> Map.of("every", row.getLong("every"), "asked", row.getLong("asked"),
                        "on", row.getLong("ongoing"), "lift", row.getLong("lift"), "ended", row.getLong("ended"))).single();
    }

    List<String> towns() {
        return jdbc.sql("select distinct town from penalty.sealing where town <> '' order by town").query(String.class).list();
    }

    List<SealingRow> ofVisit(UUID visit, LocalDate today) {
        return jdbc.sql(ROW + " where s.visit = :visit order by s.proposed_at").param("visit", visit).param("today", today).query(SealingRow.class).list();
    }

    List<SealingRow> ofEnterprise(UUID enterprise, LocalDate today, int most) {
        return jdbc.sql(ROW + " where s.territory in (select t from platform.together(:enterprise) t) order by s.proposed_at desc limit :most")
                .param("enterprise", enterprise).param("today", today).param("most", most).query(SealingRow.class).list();
    }
}
