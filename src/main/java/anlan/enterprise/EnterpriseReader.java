package anlan.enterprise;

import anlan.enterprise.competence.Competence;
import anlan.enterprise.competence.Trades;
import anlan.platform.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads lists of enterprises (企业名录): one page of a filter, how many there are, all of them for an export. */
@Component
@Transactional(readOnly = true)
public class EnterpriseReader {

    /** Nobody counts further to show twenty; a list says 1,000+ then. */
    public static final int COUNTED = 2_000;

    private final JdbcClient jdbc;
    private final EnterpriseRows rows;
    private final Trades trades;
    private final Competence competence;
    private final Clock clock;

    EnterpriseReader(JdbcClient jdbc, EnterpriseRows rows, Trades trades, Competence competence, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.trades = trades;
        this.competence = competence;
        this.clock = clock;
    }

    public Page<EnterpriseRow> list(EnterpriseFilter filter, int number) {
        var conditions = conditions(filter);
        var total = new long[1];
        var found = jdbc.sql("""
                with hit as materialized (
                    select e.id, e.name, e.credit_code, e.trade, e.division, e.risk, e.status
                    from enterprise.enterprise e
                    where %s
                    order by %s
                    limit :counted)
                select e.*, (select count(*) from hit) as total from hit e order by %2$s limit :size offset :offset
                """.formatted(conditions.where(), EnterpriseConditions.order(filter.sort())))
                .params(conditions.params())
                .param("counted", COUNTED + 1)
                .param("size", Page.SIZE)
                .param("offset", Page.offset(number, Page.SIZE))
                .query((row, _) -> {
                    total[0] = row.getLong("total");
                    return rows.row(row);
                })
                .list();
        return new Page<>(found, number, Page.SIZE, Math.min(total[0], COUNTED), total[0] > COUNTED);
    }

    /** At most {@link #COUNTED} and one. */
    public long count(EnterpriseFilter filter) {
        var conditions = conditions(filter);
        return jdbc.sql("select count(*) from (select 1 from enterprise.enterprise e where %s limit :counted) few"
                        .formatted(conditions.where()))
                .params(conditions.params())
                .param("counted", COUNTED + 1)
                .query(Long.class)
                .single();
    }

    /** Every enterprise of the filter, one after the other, in constant memory. */
    public void each(EnterpriseFilter filter, Consumer<EnterpriseView> taker) {
        var conditions = conditions(filter);
        try (var all = jdbc.sql("select %s from enterprise.enterprise e where %s order by %s"
                        .formatted(EnterpriseRows.COLUMNS, conditions.where(), EnterpriseConditions.order(filter.sort())))
                .withFetchSize(1_000)
                .params(conditions.params())
                .query((row, _) -> rows.view(row))
                .stream()) {
            all.forEach(taker);
        }
    }

    Optional<EnterpriseView> find(EnterpriseId id) {
        return jdbc.sql("select %s from enterprise.enterprise e where e.id = :id".formatted(EnterpriseRows.COLUMNS))
                .param("id", id.value())
                .query((row, _) -> rows.view(row))
                .optional();
    }

    List<EnterpriseView> all(List<EnterpriseId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select %s from enterprise.enterprise e where e.id in (:ids)".formatted(EnterpriseRows.COLUMNS))
                .param("ids", ids.stream().map(EnterpriseId::value).toList())
                .query((row, _) -> rows.view(row))
                .list();
    }

    /** Files that were merged into this one. */
    public List<EnterpriseView> mergedInto(EnterpriseId keeper) {
        return jdbc.sql("select %s from enterprise.enterprise e where e.merged_into = :keeper".formatted(EnterpriseRows.COLUMNS))
                .param("keeper", keeper.value())
                .query((row, _) -> rows.view(row))
                .list();
    }

    private EnterpriseConditions conditions(EnterpriseFilter filter) {
        boolean asksForOffices = filter.tab().startsWith("GAP") || filter.tab().equals("OVERLAP");
        return new EnterpriseConditions(filter, trades, asksForOffices ? townsWithoutOffice() : List.of(), LocalDate.now(clock));
    }

    private List<String> townsWithoutOffice() {
        var today = LocalDate.now(clock);
        return competence.places().stream()
                .map(Competence.Place::code)
                .filter(code -> code.length() == 9 && competence.townOfficeOf(code, today).isEmpty())
                .toList();
    }
}
