package anlan.platform.database;

import anlan.platform.start.DataFolder;
import java.nio.file.Path;
import java.sql.SQLException;

/** A program to be killed: takes the data folder, starts its server, commits row after row and prints each id once it is committed. */
final class CrashWriter {

    private CrashWriter() {}

    public static void main(String[] arguments) throws SQLException {
        Path data = Path.of(arguments[0]);
        try (var _ = DataFolder.take(data); var con = PostgresServer.start(data, true).superuser("postgres");
                var sql = con.createStatement()) {
            sql.execute("create table if not exists deed (id bigint generated always as identity, note text)");
            while (true) {
                con.setAutoCommit(false);
                try (var rows = sql.executeQuery("insert into deed (note) values ('做了') returning id")) {
                    rows.next();
                    long id = rows.getLong(1);
                    con.commit();
                    System.out.println(id);
                }
            }
        }
    }
}
