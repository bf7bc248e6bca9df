package anlan.law;

import anlan.law.Violation.Fine;
import anlan.law.Violation.Gain;
import anlan.law.Violation.Range;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The violations as they now stand, and every version of each. */
@Repository
@Transactional(readOnly = true)
class ViolationReader {

    private final VersionedTable<Violation> table;

    ViolationReader(JdbcClient db) {
        table = new VersionedTable<>(db, "law.violation", "code, effective_from desc", ViolationReader::violation);
    }

    List<Violation> current() {
        return table.current();
    }

    /** Newest first. */
    List<Violation> versions(LawRecordId subject) {
        return table.versions(subject);
    }

    Optional<Violation> version(LawRecordId id) {
        return table.version(id);
    }

    private static Violation violation(ResultSet row, int number) throws SQLException {
        return new Violation(
                Versioned.of(row),
                row.getString("code"),
                row.getString("authority"),
                row.getString("act"),
                row.getString("law"),
                row.getString("edition"),
                row.getString("article"),
                LawRows.list(row, "locators"),
                LawRows.period(row, "effective_from", "effective_until"),
                fine(row, "first_mode", "first_unit"),
                fine(row, "first_person_mode", "first_person"),
                row.getString("overdue_trigger"),
                row.getString("overdue_order"),
                new Fine(Fine.Mode.SHALL, range(row, "overdue_unit")),
                new Fine(Fine.Mode.SHALL, range(row, "overdue_person")),
                row.getString("person_role"),
                new Gain(row.getBigDecimal("gain_threshold"), range(row, "gain_mult"), range(row, "gain_below")),
                range(row, "income_pct"),
                row.getString("other"),
                row.getString("status"));
    }

    private static Fine fine(ResultSet row, String mode, String columns) throws SQLException {
        return new Fine(ViolationFile.mode(row.getString(mode)), range(row, columns));
    }

    private static Range range(ResultSet row, String columns) throws SQLException {
        return new Range(row.getBigDecimal(columns + "_min"), row.getBigDecimal(columns + "_max"));
    }

    static Map<String, @Nullable Object> columns(Violation violation) {
        var columns = new LinkedHashMap<String, @Nullable Object>(violation.version().columns());
        columns.put("code", violation.code());
        columns.put("authority", violation.authority());
        columns.put("act", violation.act());
        columns.put("law", violation.law());
        columns.put("edition", violation.edition());
        columns.put("article", violation.article());
        columns.put("locators", LawRows.array(violation.locators()));
        columns.put("effective_from", violation.inForce().from());
        columns.put("effective_until", violation.inForce().until());
        columns.put("first_mode", mode(violation.firstUnit()));
        put(columns, "first_unit", violation.firstUnit().yuan());
        columns.put("first_person_mode", mode(violation.firstPerson()));
        put(columns, "first_person", violation.firstPerson().yuan());
        columns.put("overdue_trigger", violation.overdueTrigger());
        columns.put("overdue_order", violation.overdueOrder());
        put(columns, "overdue_unit", violation.overdueUnit().yuan());
        put(columns, "overdue_person", violation.overduePerson().yuan());
        columns.put("person_role", violation.personRole());
        columns.put("gain_threshold", violation.gain().threshold());
        put(columns, "gain_mult", violation.gain().multiple());
        put(columns, "gain_below", violation.gain().below());
        put(columns, "income_pct", violation.incomePercent());
        columns.put("other", violation.other());
        columns.put("status", violation.status());
        return columns;
    }

    private static String mode(Fine fine) {
        return fine.mode() == Fine.Mode.UNSAID ? "" : fine.mode().name();
    }

    private static void put(Map<String, @Nullable Object> columns, String name, Range range) {
        columns.put(name + "_min", range.min());
        columns.put(name + "_max", range.max());
    }
}
