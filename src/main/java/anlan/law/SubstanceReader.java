package anlan.law;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The critical quantities as they now stand, and every version of each. */
@Repository
@Transactional(readOnly = true)
class SubstanceReader {

    private final VersionedTable<Substance> table;

    SubstanceReader(JdbcClient db) {
        table = new VersionedTable<>(db, "law.substance", "code ~ '^[A-Z]', length(split_part(code, '.', 1)), code", SubstanceReader::substance);
    }

    /** The chemicals by their number, then the categories. */
    List<Substance> current() {
        return table.current();
    }

    /** Newest first. */
    List<Substance> versions(LawRecordId subject) {
        return table.versions(subject);
    }

    private static Substance substance(ResultSet row, int number) throws SQLException {
        return new Substance(Versioned.of(row), row.getString("code"), row.getString("name"), row.getString("aliases"),
                row.getString("cas"), row.getString("hazard_class"), row.getBigDecimal("critical_quantity"),
                row.getBigDecimal("beta"), row.getBigDecimal("beta_before"), row.getString("status"));
    }

    static Map<String, @Nullable Object> columns(Substance substance) {
        var columns = new LinkedHashMap<String, @Nullable Object>(substance.version().columns());
        columns.put("code", substance.code());
        columns.put("name", substance.name());
        columns.put("aliases", substance.aliases());
        columns.put("cas", substance.cas());
        columns.put("hazard_class", substance.hazardClass());
        columns.put("critical_quantity", substance.criticalQuantity());
        columns.put("beta", substance.beta());
        columns.put("beta_before", substance.betaBefore());
        columns.put("status", substance.status());
        return columns;
    }
}
