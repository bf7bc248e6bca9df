package anlan.platform.database;

import java.nio.file.Path;
import java.sql.SQLException;

/**
 * The way of the administrator's commands to the database: a running embedded server is found and left running, one
 * that was down is started and stopped again, an external one is used as the settings say.
 */
public final class DatabaseAccess implements AutoCloseable {

    private final Database database;
    private final boolean started;

    private DatabaseAccess(Database database, boolean started) {
        this.database = database;
        this.started = started;
    }

    public static boolean isExternal() {
        return !environment("ANLAN_DATABASE_URL").isBlank();
    }

    public static DatabaseAccess open(Path data) throws SQLException {
        if (isExternal()) {
            return new DatabaseAccess(Database.external(new DatabaseSettings(
                    data.toString(),
                    environment("ANLAN_DATABASE_URL"),
                    DatabaseConfiguration.NAME,
                    environment("ANLAN_DATABASE_OWNER_PASSWORD"),
                    environment("ANLAN_DATABASE_APP_PASSWORD"),
                    environment("ANLAN_DATABASE_READER_PASSWORD"),
                    true,
                    false)), false);
        }
        var server = PostgresServer.start(data, true);
        DatabaseRoles.establish(server, DatabaseConfiguration.NAME);
        return new DatabaseAccess(Database.embedded(server, DatabaseConfiguration.NAME), !server.wasRunning());
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() {
        if (started && database.server() != null) {
            database.server().stop();
        }
    }
}
