package anlan.platform.database;

import java.sql.SQLException;
import java.util.Objects;

/** A second, empty database on the server of the tests. */
public final class EmptyDatabase {

    private EmptyDatabase() {}

    public static Database beside(Database other, String name) throws SQLException {
        var server = Objects.requireNonNull(other.server());
        try (var con = server.superuser("postgres"); var sql = con.createStatement()) {
            sql.execute("drop database if exists " + name + " with (force)");
        }
        DatabaseRoles.establish(server, name);
        return Database.embedded(server, name);
    }
}
