package anlan.platform.database;

import anlan.platform.start.DataFolder;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The way of the administrator's commands to the database: while the program runs, its embedded server is found and
 * left to it; else the command takes the data folder, starts the server and stops it again; an external one is used as
 * the settings say.
 */
public final class DatabaseAccess implements AutoCloseable {

    private final Database database;
    private final @Nullable DataFolder folder;

    private DatabaseAccess(Database database, @Nullable DataFolder folder) {
        this.database = database;
        this.folder = folder;
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
                    false)), null);
        }
        var folder = DataFolder.tryTake(data).orElse(null);
        try {
            var server = folder == null ? PostgresServer.find(data) : PostgresServer.start(data, true);
            DatabaseRoles.establish(server, DatabaseConfiguration.NAME);
            return new DatabaseAccess(Database.embedded(server, DatabaseConfiguration.NAME), folder);
        } catch (RuntimeException | SQLException e) {
            if (folder != null) {
                folder.close();
            }
            throw e;
        }
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }

    public Database database() {
        return database;
    }

    /** Whether no program has this data folder's database running. */
    public boolean isAlone() {
        return folder != null || database.server() == null;
    }

    @Override
    public void close() {
        if (folder != null) {
            if (database.server() != null) {
                database.server().stop();
            }
            folder.close();
        }
    }
}
