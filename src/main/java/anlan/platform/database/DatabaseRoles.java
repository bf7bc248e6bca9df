package anlan.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What the superuser sees to at each start of the embedded server: the database, its three roles, their rights. The
 * program connects as neither superuser nor owner of a table. For an external server the installation guide has the
 * same statements.
 */
final class DatabaseRoles {

    static final String OWNER = "anlan_owner";
    static final String APP = "anlan_app";
    static final String READER = "anlan_reader";

    private DatabaseRoles() {}

    static void establish(PostgresServer server, String database) throws SQLException {
        DatabaseSecrets secrets = server.secrets();
        try (Connection con = server.superuser("postgres"); Statement sql = con.createStatement()) {
            role(sql, OWNER, secrets.owner());
            role(sql, APP, secrets.app());
            role(sql, READER, secrets.reader());
            if (!sql.executeQuery("select 1 from pg_database where datname = '%s'".formatted(database)).next()) {
                sql.execute("create database %s owner %s".formatted(database, OWNER));
            }
        }
        try (Connection con = server.superuser(database); Statement sql = con.createStatement()) {
            rights(sql, database);
        }
    }

    private static void role(Statement sql, String role, String password) throws SQLException {
        if (!sql.executeQuery("select 1 from pg_roles where rolname = '%s'".formatted(role)).next()) {
            sql.execute("create role %s login".formatted(role));
        }
        sql.execute("alter role %s login nosuperuser password '%s'".formatted(role, password));
    }

    private static void rights(Statement sql, String database) throws SQLException {
        // without it the planner may not use the bigram index under row-level security
        sql.execute("alter function pg_catalog.ts_match_vq(tsvector, tsquery) leakproof");
        for (String role : new String[] {APP, READER}) {
            sql.execute("alter default privileges for role %s grant usage on schemas to %s".formatted(OWNER, role));
        }
        sql.execute("alter default privileges for role %s grant select, insert, update on tables to %s"
                .formatted(OWNER, APP));
        sql.execute("alter default privileges for role %s grant select on tables to %s".formatted(OWNER, READER));
        sql.execute("alter role %s in database %s set default_transaction_read_only = on".formatted(READER, database));
    }
}
