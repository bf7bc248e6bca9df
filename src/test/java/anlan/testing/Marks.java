package anlan.testing;

import anlan.platform.database.Database;
import anlan.platform.database.PostgresServer;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A mark in every column that may hold what no stranger is to read (保密口径 9.2): whatever a person typed, and every
 * person's name, number and place. What the public may read by 9.1 keeps its words, so that a page is found at all.
 */
public final class Marks {

    /** In any answer this is a leak, whatever follows it. */
    public static final Pattern MARK = Pattern.compile("漏\\d{4}记|1990000\\d{4}|511703198001019999");

    /** Columns that keep their words: identifiers, figures, law, and the words that a rule publishes. */
    private static final String KEPT = """
            (number|numbers|code|.*_code|.*sha256|sm3|hash|.*_hash|division|.*_division|supervisor|.*_supervisor|agency|agency_name|short_name|department|
            town|trade|trade_name|trades|.*trade|kind|kinds|.*kind|kind_label|event|event_type|listener_id|serialized_event|status|.*status|basis|rule|clock_rule|
            provision|.*provision|provisions|violation|edition|sealed_for|stops|conditions|power|deed|measures|tags|ticked|template|media_type|encoding|mapping|
            path|link|locator|label|pass|spare|password|display_name|district|enterprise_name|unit_name|authority|organ|organ_name|tier_name|template|xhtml|ledger_head|
            unsent_deeds|.*version|token|word|cipher|medium|question|how|section|liability|criterion|holder|issued_by|.*_by|subject_kind|sources|title|act|acts|content|
            contents|cause|problem|requirement|window|feed|description|script|type|installed_by|principal_name|regrouped|sort|target|url|secret)
            """.replaceAll("\\s", "");

    /** Tables that hold no matter of anybody: the law, tables of terms, queues, lists that are published as they are. */
    private static final String TABLES_KEPT = """
            (law\\..*|platform\\.(spring_.*|event_publication|flyway.*|territory)|organization\\.(division|agency|post|deed|trade_supervisor|staffing_requirement|delivered_file)
            |mandate\\.(duty_kind|requirement)|inspection\\.checklist.*|hazard\\.criterion|insight\\.kind|enterprise\\.import.*|credit\\..*rule.*|public\\..*)
            """.replaceAll("\\s", "");

    /** What a rule publishes in the very words that stand there, and the names under which a unit is known. */
    private static final String PUBLIC = """
            (enterprise\\.enterprise\\.(name|former_names)|credit\\.publication\\.(subject|matter|result|withheld|correction)|credit\\.explanation\\.reason
            |credit\\.reply\\.words|credit\\.notice\\.(text|reason)|credit\\.notice_file\\.name)
            """.replaceAll("\\s", "");

    private final Database database;

    public Marks(Database database) {
        this.database = database;
    }

    /** Marks all rows that are there now; answers the columns that took their marks. */
    public List<String> plant() {
        try (var con = Objects.requireNonNull(database.server()).superuser(name()); var sql = con.createStatement()) {
            sql.execute("set session_replication_role = replica"); // rows that are never changed are changed here
            var planted = new ArrayList<String>();
            for (var column : columns(con)) {
                if (mark(con, column, planted.size())) {
                    planted.add(column.name());
                }
            }
            return planted;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Column(String table, String column, boolean array) {

        String name() {
            return table + "." + column;
        }
    }

    private static List<Column> columns(Connection con) throws SQLException {
        var found = new ArrayList<Column>();
        try (var sql = con.prepareStatement("""
                select n.nspname || '.' || c.relname, quote_ident(a.attname), format_type(a.atttypid, null) = 'text[]'
                from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' and a.attnum > 0 and not a.attisdropped
                  and a.attgenerated = '' and format_type(a.atttypid, null) in ('text', 'text[]')
                  and n.nspname || '.' || c.relname !~ ('^' || ? || '$') and a.attname !~ ('^' || ? || '$')
                  and n.nspname || '.' || c.relname || '.' || a.attname !~ ('^' || ? || '$')
                  and not exists (select from pg_constraint k where k.conrelid = c.oid and a.attnum = any (k.conkey) and k.contype in ('f', 'p', 'u'))
                  and not exists (select from pg_constraint k where k.conrelid = c.oid and a.attnum = any (k.conkey) and k.contype = 'c'
                                    and pg_get_constraintdef(k.oid) ~ '''[A-Z][A-Z_]+''')
                order by 1, 2
                """)) {
            sql.setString(1, TABLES_KEPT);
            sql.setString(2, KEPT);
            sql.setString(3, PUBLIC);
            var rows = sql.executeQuery();
            while (rows.next()) {
                found.add(new Column(rows.getString(1), rows.getString(2), rows.getBoolean(3)));
            }
        }
        return found;
    }

    /** Some columns ask for the form of a telephone number. */
    private static boolean mark(Connection con, Column column, int at) throws SQLException {
        for (var mark : List.of("漏%04d记".formatted(at), "1990000%04d".formatted(at))) {
            try (var sql = con.createStatement()) {
                var value = column.array() ? "array['" + mark + "']" : "'" + mark + "'";
                return sql.executeUpdate("update " + column.table() + " set " + column.column() + " = " + value + " where " + condition(column)) > 0;
            } catch (SQLException _) {
                // the next form of a mark
            }
        }
        return false;
    }

    /** The name of a unit is public; a person's is not. */
    private static String condition(Column column) {
        var given = column.column() + " is not null";
        return switch (column.name()) {
            case "penalty.party.name" -> given + " and kind = 'PERSON'";
            case "penalty.spot_decision.party_name" -> given + " and kind = 'PERSON'";
            default -> given;
        };
    }

    private String name() {
        return URI.create(database.url().substring("jdbc:".length())).getPath().substring(1);
    }
}
