package anlan.law;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The power-and-duty list on a day, and every version of each item. */
@Repository
@Transactional(readOnly = true)
class PowerReader {

    private final JdbcClient db;

    PowerReader(JdbcClient db) {
        this.db = db;
    }

    /** The items that bind on that day: of each the version that began last, as recorded last. */
    List<PowerItem> on(LocalDate day) {
        return db.sql("""
                select * from (
                    select distinct on (code) * from law.power where valid_from <= :day
                    order by code, valid_from desc, recorded_at desc, id desc)
                where valid_until is null or valid_until >= :day
                order by code
                """).param("day", day).query(PowerReader::item).list();
    }

    Optional<PowerItem> on(LocalDate day, String code) {
        return db.sql("""
                select * from (
                    select * from law.power where code = :code and valid_from <= :day
                    order by valid_from desc, recorded_at desc, id desc limit 1)
                where valid_until is null or valid_until >= :day
                """).param("code", code).param("day", day).query(PowerReader::item).optional();
    }

    /** Newest first. */
    List<PowerItem> versions(String code) {
        return db.sql("""
                select * from law.power where code = :code order by valid_from desc, recorded_at desc, id desc
                """).param("code", code).query(PowerReader::item).list();
    }

    /** The last recorded version of every item, still valid or not. */
    List<PowerItem> latest() {
        return db.sql("""
                select distinct on (code) * from law.power order by code, recorded_at desc, id desc
                """).query(PowerReader::item).list();
    }

    private static PowerItem item(ResultSet row, int number) throws SQLException {
        return new PowerItem(
                Versioned.of(row),
                row.getString("code"),
                row.getString("name"),
                PowerKind.valueOf(row.getString("kind")),
                LawRows.list(row, "basis"),
                row.getString("holder"),
                row.getString("duties"),
                row.getString("accountability"),
                LawRows.list(row, "limits"),
                row.getString("procedure"),
                LawRows.period(row, "valid_from", "valid_until"));
    }

    static Map<String, @Nullable Object> columns(PowerItem item) {
        var columns = new LinkedHashMap<String, @Nullable Object>(item.version().columns());
        columns.put("code", item.code());
        columns.put("name", item.name());
        columns.put("kind", item.kind().name());
        columns.put("basis", LawRows.array(item.basis()));
        columns.put("holder", item.holder());
        columns.put("duties", item.duties());
        columns.put("accountability", item.accountability());
        columns.put("limits", LawRows.array(item.limits()));
        columns.put("procedure", item.procedure());
        columns.put("valid_from", item.inForce().from());
        columns.put("valid_until", item.inForce().until());
        return columns;
    }
}
