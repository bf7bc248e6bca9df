package anlan.penalty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds the closed acts nearest to one: of the latest of the same violation, and of the latest of the same trade, the best. */
@Repository
@Transactional(readOnly = true)
class PrecedentReader {

    private static final String NEAREST = """
            with near as (
                (select id from penalty.precedent where violation = :violation and target = :target and stage = :stage
                        and penalty_case <> :except order by closed_on desc limit 500)
                union
                (select id from penalty.precedent where violation = :violation and target = :target and stage = :stage and trade = :trade
                        and penalty_case <> :except order by closed_on desc limit 300)),
            compared as (
                select p.*, cardinality(array(select unnest(p.ticked) intersect select unnest(:ticked::text[]))) as common
                from penalty.precedent p where p.id in (select id from near))
            select c.*, c.trade = :trade as same_trade, exists (select from penalty.penalty_case v where v.id = c.penalty_case) as visible
            from compared c
            order by 4.0 * case when cardinality(c.ticked) = 0 and cardinality(:ticked::text[]) = 0 then 1
                                else c.common::numeric / greatest(1, cardinality(c.ticked) + cardinality(:ticked::text[]) - c.common) end
                   + 2.0 * case when c.fine is null or :fine::numeric is null then (c.fine is null and :fine::numeric is null)::int
                                else least(c.fine, :fine::numeric) / greatest(c.fine, :fine::numeric) end
                   + 1.5 * (c.trade = :trade)::int
                   + 1.0 / (1 + greatest(0, :today::date - c.closed_on) / 365.0) desc, c.closed_on desc, c.id
            limit :most
            """;

    private final JdbcClient jdbc;

    PrecedentReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SimilarCase> nearest(SimilarCases.Asked asked, LocalDate today, int most) {
        return jdbc.sql(NEAREST).param("violation", asked.violation()).param("target", asked.target().name())
                .param("stage", asked.stage().name()).param("except", asked.except()).param("trade", asked.trade())
                .param("ticked", asked.ticked().toArray(String[]::new)).param("fine", asked.fine(), Types.NUMERIC)
                .param("today", today).param("most", most).query(PrecedentReader::row).list();
    }

    private static String outcome(String kind) {
        return kind.isEmpty() ? "" : Decision.Kind.valueOf(kind).label();
    }

    private static SimilarCase row(ResultSet row, int number) throws SQLException {
        boolean visible = row.getBoolean("visible");
        return new SimilarCase(row.getObject("penalty_case", UUID.class), visible, visible ? row.getString("party") : "",
                visible ? row.getString("number") : "", outcome(row.getString("outcome")), row.getString("tier_name"),
                List.of((String[]) row.getArray("words").getArray()), row.getBigDecimal("fine"), row.getString("measures"),
                row.getString("trade_name"), row.getBoolean("same_trade"), row.getInt("common"), row.getObject("closed_on", LocalDate.class));
    }
}
