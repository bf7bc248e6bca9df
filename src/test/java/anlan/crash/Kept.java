package anlan.crash;

import anlan.platform.database.PostgresServer;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the database holds after the power failed, seen past the program. */
final class Kept {

    static final Deed NOTHING = new Deed("ON_SITE", 0, 0, 1, 0, 0);
    static final Deed ALL = new Deed("ORDER_ISSUED", 1, 1, 4, 1, 3);

    /** What there is of one signing: the order, its hazard, the papers with the scheme, the enterprise's clock, the ledger's events. */
    record Deed(String status, int orders, int hazards, int papers, int clocks, int events) {}

    /** What there is of one import. */
    record Imported(String status, long said, long registered, int events) {}

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static final String LEDGER =
            "(select event, subject from insight.intake union all select event, subject from insight.entry) e";

    private final Path data;

    Kept(Path data) {
        this.data = data;
    }

    Map<UUID, Deed> visits() {
        var deeds = new HashMap<UUID, Deed>();
        rows("""
                select v.id, v.status,
                       (select count(*) from hazard.rectification_order o where o.visit = v.id),
                       (select count(*) from hazard.hazard h where h.visit = v.id),
                       (select count(*) from platform.paper p where p.subject = v.id or p.subject = o.id),
                       (select count(*) from mandate.duty d where d.subject = o.id and d.kind = 'RECTIFY'),
                       (select count(*) from %s where e.subject = v.id and e.event = 'VisitSigned'
                          or e.subject = o.id and e.event in ('OrderIssued', 'OrderServed'))
                from inspection.visit v left join hazard.rectification_order o on o.visit = v.id
                """.formatted(LEDGER), row -> deeds.put(row.getObject(1, UUID.class), new Deed(row.getString(2), row.getInt(3),
                        row.getInt(4), row.getInt(5), row.getInt(6), row.getInt(7))));
        return deeds;
    }

    Imported imported(UUID batch) {
        var found = rows("""
                select status, rows_taken, (select count(*) from enterprise.enterprise where import_id = i.id),
                       (select count(*) from %s where e.subject = i.id and e.event = 'EnterprisesImported')
                from enterprise.import i where id = '%s'
                """.formatted(LEDGER, batch), row -> new Imported(row.getString(1), row.getLong(2), row.getLong(3), row.getInt(4)));
        return found.isEmpty() ? new Imported("NONE", 0, 0, 0) : found.getFirst();
    }

    List<UUID> papers(UUID visit) {
        return rows("""
                select p.id from platform.paper p where p.subject = '%1$s'
                   or p.subject in (select id from hazard.rectification_order where visit = '%1$s')
                """.formatted(visit), row -> row.getObject(1, UUID.class));
    }

    /** Series of papers in which a number is missing or given twice. */
    List<String> brokenNumbers() {
        return rows("""
                select organ || ' ' || kind from platform.paper where seq is not null
                group by organ, kind, year having count(*) <> max(seq) or count(distinct seq) <> count(*)
                """, row -> row.getString(1));
    }

    /** Territories of enterprises that are not in the register. */
    long landWithoutFile() {
        return rows("""
                select count(*) from platform.territory t where not exists (select from enterprise.enterprise e where e.id = t.id)
                """, row -> row.getLong(1)).getFirst();
    }

    private <T> List<T> rows(String sql, Reading<T> reading) {
        var found = new ArrayList<T>();
        try (var con = PostgresServer.start(data, true).superuser("anlan"); var statement = con.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(reading.of(rows));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }
}
