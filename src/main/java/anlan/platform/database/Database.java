package anlan.platform.database;

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
}
