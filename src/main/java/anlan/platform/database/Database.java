package anlan.platform.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Where the database is and who logs in to it: the owner of the tables, the program, the reader of figures. */
public record Database(String url, Login owner, Login app, Login reader, @Nullable PostgresServer server) {

    /** A database role with its password. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    static Database embedded(PostgresServer server, String name) {
        DatabaseSecrets secrets = server.secrets();
        return new Database(
                server.url(name),
                new Login(DatabaseRoles.OWNER, secrets.owner()),
                new Login(DatabaseRoles.APP, secrets.app()),
                new Login(DatabaseRoles.READER, secrets.reader()),
                server);
    }

    static Database external(DatabaseSettings settings) {
        return new Database(
                settings.url(),
                new Login(DatabaseRoles.OWNER, settings.ownerPassword()),
                new Login(DatabaseRoles.APP, settings.appPassword()),
                new Login(DatabaseRoles.READER, settings.readerPassword()),
                null);
    }

    /** Whether no migration has ever touched it. */
    boolean isEmpty() throws SQLException {
        try (var con = DriverManager.getConnection(url, owner.user(), owner.password());
                var sql = con.createStatement();
                var row = sql.executeQuery("select to_regclass('platform.flyway_schema_history') is null")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
