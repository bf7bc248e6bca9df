package anlan;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.platform.database.Database;
import anlan.testing.AnlanTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AnlanTest
class SchemaTest {

    private static final String OURS = """
            c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')
            and c.relname <> 'flyway_schema_history'
            """;

    /** What the program may take away again: queues, sessions, drafts, and the parts that are written anew with their whole. */
    private static final Set<String> DELETED = Set.of(
            "platform.event_publication", "platform.spring_session", "platform.spring_session_attributes",
            "insight.intake", "organization.sign_in_attempt", "enterprise.import_error",
            "inspection.visit_officer", "inspection.finding", "inspection.visit_file",
            "hazard.order_item", "hazard.extension_item");

    /** Local by law: the day, or the hour of the day, that a limit runs from. */
    private static final Set<String> LOCAL = Set.of("mandate.duty.from");

    private static final List<String> REGISTERS = List.of("law", "organization", "enterprise", "mandate");

    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("planning", Set.of("prevention", "accident")),
            Map.entry("inspection", Set.of("planning", "complaint")),
            Map.entry("hazard", Set.of("inspection")),
            Map.entry("penalty", Set.of("inspection", "hazard", "accident", "complaint")),
            Map.entry("cooperation", Set.of("planning", "inspection", "hazard", "accident", "penalty")),
            Map.entry("credit", Set.of("prevention", "inspection", "hazard", "penalty", "accident")),
            Map.entry("assessment", Set.of("insight")),
            Map.entry("terminal", Set.of("planning", "inspection", "hazard")));

    @Autowired
    Database database;

    @Test
    void every_table_of_a_territory_is_seen_through_a_policy() throws SQLException {
        assertThat(names("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where %s and (select count(*) from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
                              and a.attname in ('territory', 'division')) = 2
                  and not (c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
                """.formatted(OURS))).isEmpty();
    }

    @Test
    void every_table_says_in_chinese_what_it_keeps() throws SQLException {
        assertThat(names("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where %s and coalesce(obj_description(c.oid), '') !~ '[一-龥]'
                """.formatted(OURS))).isEmpty();
    }

    @Test
    void no_column_is_a_floating_number_and_no_moment_lacks_its_zone() throws SQLException {
        assertThat(names("""
                select n.nspname || '.' || c.relname || '.' || a.attname
                from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                where %s and a.attnum > 0 and not a.attisdropped
                  and format_type(a.atttypid, null) in ('real', 'double precision', 'timestamp without time zone', 'money')
                """.formatted(OURS))).isSubsetOf(LOCAL);
    }

    @Test
    void the_program_takes_nothing_away_but_queues_drafts_and_parts_written_anew() throws SQLException {
        assertThat(names("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where %s and has_table_privilege('anlan_app', c.oid, 'DELETE')
                """.formatted(OURS))).isSubsetOf(DELETED);
        assertThat(names("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where %s and (has_table_privilege('anlan_app', c.oid, 'TRUNCATE, REFERENCES, TRIGGER')
                              or pg_get_userbyid(c.relowner) <> 'anlan_owner')
                """.formatted(OURS))).isEmpty();
        assertThat(names("""
                select nspname from pg_namespace where nspname not like 'pg\\_%'
                  and has_schema_privilege('anlan_app', oid, 'CREATE')
                """)).isEmpty();
    }

    @Test
    void what_is_in_the_ledger_stays_as_it_is() throws SQLException {
        assertThat(names("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where %s and n.nspname = 'insight' and c.relname in ('entry', 'link')
                  and (has_table_privilege('anlan_app', c.oid, 'UPDATE, DELETE, TRUNCATE')
                       or has_any_column_privilege('anlan_app', c.oid, 'UPDATE'))
                """.formatted(OURS))).isEmpty();
    }

    @Test
    void foreign_keys_point_only_along_the_arrows() throws SQLException {
        var keys = names("""
                select distinct n.nspname || ' -> ' || pn.nspname || '.' || p.relname
                from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                join pg_class p on p.oid = k.confrelid join pg_namespace pn on pn.oid = p.relnamespace
                where k.contype = 'f'
                """);

        assertThat(keys).allMatch(key -> {
            String from = key.substring(0, key.indexOf(' '));
            String to = key.substring(key.indexOf('>') + 2);
            String module = to.substring(0, to.indexOf('.'));
            return from.equals(module) || module.equals("platform") || mayUse(from, module);
        });
    }

    private static boolean mayUse(String from, String to) {
        int register = REGISTERS.indexOf(from);
        boolean reachable = REGISTERS.contains(to) && (register < 0 || REGISTERS.indexOf(to) < register);
        return reachable && !from.equals("platform") || ARROWS.getOrDefault(from, Set.of()).contains(to);
    }

    private List<String> names(String query) throws SQLException {
        try (Connection con = DriverManager.getConnection(
                        database.url(), database.owner().user(), database.owner().password());
                var sql = con.createStatement();
                var rows = sql.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
