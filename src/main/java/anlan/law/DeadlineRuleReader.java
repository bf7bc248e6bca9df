package anlan.law;

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

/** The time limits as they now stand, and every version of each. */
@Repository
@Transactional(readOnly = true)
class DeadlineRuleReader {

    private final VersionedTable<DeadlineRule> table;

    DeadlineRuleReader(JdbcClient db) {
        table = new VersionedTable<>(db, "law.deadline_rule", "code", DeadlineRuleReader::rule);
    }

    List<DeadlineRule> current() {
        return table.current();
    }

    Optional<DeadlineRule> current(String code) {
        return versions(code).stream().findFirst();
    }

    /** Newest first. */
    List<DeadlineRule> versions(String code) {
        return table.versionsBy("code", code);
    }

    Optional<DeadlineRule> version(LawRecordId id) {
        return table.version(id);
    }

    private static DeadlineRule rule(ResultSet row, int number) throws SQLException {
        return new DeadlineRule(
                Versioned.of(row),
                row.getString("code"),
                row.getString("name"),
                row.getString("start_event"),
                row.getInt("amount"),
                TermUnit.of(row.getString("unit")),
                DeadlineKind.of(row.getString("kind")),
                row.getBoolean("roll"),
                row.getString("extension"),
                row.getString("law"),
                row.getString("article"),
                LawRows.list(row, "locators"),
                LawRows.period(row, "effective_from", "effective_until"),
                row.getString("status"));
    }

    static Map<String, @Nullable Object> columns(DeadlineRule rule) {
        var columns = new LinkedHashMap<String, @Nullable Object>(rule.version().columns());
        columns.put("code", rule.code());
        columns.put("name", rule.name());
        columns.put("start_event", rule.startEvent());
        columns.put("amount", rule.amount());
        columns.put("unit", rule.unit().code());
        columns.put("kind", rule.kind().code());
        columns.put("roll", rule.roll());
        columns.put("extension", rule.extension());
        columns.put("law", rule.law());
        columns.put("article", rule.article());
        columns.put("locators", LawRows.array(rule.locators()));
        columns.put("effective_from", rule.inForce().from());
        columns.put("effective_until", rule.inForce().until());
        columns.put("status", rule.status());
        return columns;
    }
}
