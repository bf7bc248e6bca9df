package anlan.platform.backup;

import anlan.platform.database.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of the platform, parents before children, so that a copy can be loaded under its foreign keys. */
final class Tables {

    private static final String LIST = """
            select n.nspname || '.' || c.relname as name,
                   string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname not like 'pg\\_%'
              and n.nspname <> 'information_schema' and c.relname not like 'spring\\_session%'
              and c.relname <> 'flyway_schema_history'
            group by 1 order by 1
            """;

    private static final String PARENTS = """
            select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent
            from pg_constraint c where c.contype = 'f' and c.conrelid <> c.confrelid
            """;

    private Tables() {}

    record Table(String name, String columns) {

        String copyTarget() {
            return name + " (" + columns + ")";
        }
    }

    /** The owner sees every row: the policies bind the program, not the owner. */
    static Connection connect(Database database) throws SQLException {
        Connection con = DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password());
        try (var sql = con.createStatement()) {
            sql.execute("set search_path = pg_catalog");
        }
        return con;
    }

    /** The scripts that made this schema, with their checksums. */
    static Map<String, String> migrations(Connection con) throws SQLException {
        Map<String, String> scripts = new LinkedHashMap<>();
        try (var sql = con.createStatement();
                var rows = sql.executeQuery("""
                        select script, checksum from platform.flyway_schema_history
                        where success and type = 'SQL' order by installed_rank
                        """)) {
            while (rows.next()) {
                scripts.put(rows.getString("script"), rows.getString("checksum"));
            }
        }
        return scripts;
    }

    /** Numbers given by the database go on after the highest one that was loaded. */
    static void advanceNumbers(Connection con) throws SQLException {
        try (var sql = con.createStatement()) {
            sql.execute("""
                    do $$
                    declare numbered record;
                    begin
                        for numbered in
                            select format('%I.%I', n.nspname, c.relname) as name, a.attname as number
                            from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                            where a.attidentity <> '' and not a.attisdropped and c.relkind = 'r'
                        loop
                            execute format('select setval(pg_get_serial_sequence(%L, %L), coalesce(max(%I), 0) + 1, false) from %s',
                                numbered.name, numbered.number, numbered.number, numbered.name);
                        end loop;
                    end $$
                    """);
        }
    }

    static List<Table> inOrder(Connection con) throws SQLException {
        Map<String, Table> tables = new LinkedHashMap<>();
        Map<String, Set<String>> parents = new LinkedHashMap<>();
        try (var sql = con.createStatement()) {
            try (var rows = sql.executeQuery(LIST)) {
                while (rows.next()) {
                    tables.put(rows.getString("name"), new Table(rows.getString("name"), rows.getString("columns")));
                }
            }
            try (var rows = sql.executeQuery(PARENTS)) {
                while (rows.next()) {
                    parents.computeIfAbsent(rows.getString("child"), _ -> new LinkedHashSet<>())
                            .add(rows.getString("parent"));
                }
            }
        }
        Set<String> placed = new LinkedHashSet<>();
        tables.keySet().forEach(name -> place(name, parents, placed, new ArrayList<>()));
        return placed.stream().filter(tables::containsKey).map(tables::get).toList();
    }

    private static void place(String name, Map<String, Set<String>> parents, Set<String> placed, List<String> path) {
        if (placed.contains(name) || path.contains(name)) {
            return;
        }
        path.add(name);
        parents.getOrDefault(name, Set.of()).forEach(parent -> place(parent, parents, placed, path));
        placed.add(name);
    }
}
