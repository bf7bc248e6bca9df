package anlan.penalty;

import anlan.platform.web.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the list of decisions on the spot. */
@Repository
@Transactional(readOnly = true)
class SpotReader {

    private static final String OWED = "(s.fine is not null and s.paid_on is null and s.status not in ('VOIDED', 'CLOSED', 'CONTINUED'))";

    private static final String ROW = """
            select s.id, s.territory as enterprise, s.enterprise_name, s.town, s.kind = 'PERSON' as person, s.party_name, s.number, s.act,
                   s.decided_on, s.warning, s.fine, s.status, %s as owed, s.officer_names as officers
            from penalty.spot_decision s
            """.formatted(OWED);

    private static final String WHERE = """
             where (:q = '' or s.number = :q or s.enterprise_code = upper(:q) or strpos(s.act, :q) > 0 or strpos(s.party_name, :q) > 0
                   or s.name_bigrams @@ platform.bigram_query(:q) and strpos(lower(s.enterprise_name), lower(:q)) > 0)
              and (:kind = '' or s.kind = :kind)
              and (:town = '' or s.town = :town)
              and (:from::date is null or s.decided_on >= :from::date)
              and (:to::date is null or s.decided_on <= :to::date)
              and (:enterprise::uuid is null or s.territory in (select t from platform.together(:enterprise::uuid) t))
              and (not :mine or :me = any(s.officers))
              and (case :tab
                   when 'deliver' then s.status = 'MADE'
                   when 'file' then s.status = 'DELIVERED'
                   when 'owed' then %s
                   when 'continued' then s.status = 'CONTINUED'
                   when 'closed' then s.status in ('CLOSED', 'VOIDED')
                   else true end)
            """.formatted(OWED);

    private static final Map<String, String> ORDERS = Map.of(
            "decided", "s.decided_on", "-decided", "s.decided_on desc", "fine", "s.fine nulls first", "-fine", "s.fine desc nulls last",
            "name", "s.enterprise_name collate \"zh-x-icu\"", "-name", "s.enterprise_name collate \"zh-x-icu\" desc");

    private final JdbcClient jdbc;

    SpotReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<SpotRow> page(SpotFilter filter, UUID me) {
        var parameters = parameters(filter, me);
        var rows = jdbc.sql(ROW + WHERE + " order by " + ORDERS.getOrDefault(filter.sort(), "s.decided_at desc") + ", s.id desc limit :size offset :offset")
                .params(parameters).param("size", Page.SIZE).param("offset", Page.offset(filter.page(), Page.SIZE)).query(SpotRow.class).list();
        long total = jdbc.sql("select count(*) from penalty.spot_decision s " + WHERE).params(parameters).query(Long.class).single();
        return Page.of(rows, filter.page(), Page.SIZE, total);
    }

    private static Map<String, Object> parameters(SpotFilter filter, UUID me) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("q", filter.q().strip());
        parameters.put("tab", filter.tab());
        parameters.put("kind", filter.kind() == null ? "" : filter.kind().name());
        parameters.put("town", filter.town());
        parameters.put("from", filter.from());
        parameters.put("to", filter.to());
        parameters.put("mine", filter.mine());
        parameters.put("me", me);
        parameters.put("enterprise", filter.enterprise() == null ? null : filter.enterprise().toString());
        return parameters;
    }

    Map<String, Long> counts() {
        return jdbc.sql("""
                select count(*) as every, count(*) filter (where s.status = 'MADE') as deliver, count(*) filter (where s.status = 'DELIVERED') as file,
                       count(*) filter (where %s) as owed, count(*) filter (where s.status = 'CONTINUED') as continued, count(*) filter (where s.status in ('CLOSED', 'VOIDED')) as closed
                from penalty.spot_decision s
                """.formatted(OWED)).query((row, _) -> Map.of("every", row.getLong("every"), "deliver", row.getLong("deliver"), "file", row.getLong("file"),
                        "owed", row.getLong("owed"), "continued", row.getLong("continued"), "closed", row.getLong("closed"))).single();
    }

    List<String> towns() {
        return jdbc.sql("select distinct town from penalty.spot_decision where town <> '' order by town").query(String.class).list();
    }

    /** Filed, with a fine that nobody has paid or collected. */
    List<UUID> unpaid() {
        return jdbc.sql("""
                select id from penalty.spot_decision
                where status = 'FILED' and fine is not null and paid_on is null and collected_on is null order by decided_on
                """).query(UUID.class).list();
    }

    List<SpotRow> ofVisit(UUID visit) {
        return jdbc.sql(ROW + " where s.visit = :visit order by s.decided_at").param("visit", visit).query(SpotRow.class).list();
    }

    List<SpotRow> ofEnterprise(UUID enterprise, int most) {
        return jdbc.sql(ROW + " where s.territory in (select t from platform.together(:enterprise) t) order by s.decided_at desc limit :most")
                .param("enterprise", enterprise).param("most", most).query(SpotRow.class).list();
    }
}
