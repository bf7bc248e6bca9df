package anlan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.platform.start.DataFolder;
import anlan.platform.start.StartRefused;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.FileSystemUtils;

/** Real processes, killed as a power cut would: what was acknowledged is there, and the next start needs no repair. */
class CrashTest {

    private static final Path DATA = Path.of("target", "crash-data").toAbsolutePath();
    private static final int ENOUGH = 200;

    enum Killed {PROGRAM, DATABASE, BOTH}

    @BeforeAll
    static void a_fresh_database() throws IOException {
        FileSystemUtils.deleteRecursively(DATA.resolve("database"));
    }

    @ParameterizedTest
    @EnumSource
    void nothing_acknowledged_is_lost_and_the_next_start_works_at_once(Killed killed) throws Exception {
        var acknowledged = new ArrayList<Long>();
        Process writer = aWriter();
        try (var printed = writer.inputReader()) {
            read(printed, acknowledged, ENOUGH);
            assertThatThrownBy(() -> DataFolder.take(DATA))
                    .isInstanceOf(StartRefused.class).hasMessageContaining("正被另一个安澜程序使用");

            if (killed != Killed.PROGRAM) {
                killDatabase();
            }
            if (killed != Killed.DATABASE) {
                writer.toHandle().destroyForcibly();
            }
            read(printed, acknowledged, Integer.MAX_VALUE);
        }
        writer.waitFor();

        try (var _ = DataFolder.take(DATA)) {
            var server = PostgresServer.start(DATA, true);
            assertThat(kept(server)).containsAll(acknowledged);
            server.stop();
        }
    }

    @Test
    void a_server_that_dies_under_the_running_program_is_started_again_where_it_was() throws Exception {
        var server = PostgresServer.start(DATA, true);
        try {
            String before = server.url("postgres");
            server.keepRunning();

            killDatabase();

            assertThat(answers(server)).isTrue();
            assertThat(server.url("postgres")).isEqualTo(before);
        } finally {
            server.stop();
        }
    }

    private static boolean answers(PostgresServer server) {
        for (long end = System.nanoTime() + 30_000_000_000L; System.nanoTime() < end; Thread.onSpinWait()) {
            try (var con = server.superuser("postgres")) {
                return con.isValid(5);
            } catch (SQLException dead) {
                Thread.yield();
            }
        }
        return false;
    }

    private static Process aWriter() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp", System.getProperty("java.class.path"),
                        CrashWriter.class.getName(), DATA.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void read(BufferedReader printed, List<Long> into, int enough) throws IOException {
        for (String line; into.size() < enough && (line = printed.readLine()) != null; ) {
            if (line.matches("\\d+")) {
                into.add(Long.parseLong(line));
            }
        }
        if (enough < Integer.MAX_VALUE) {
            assertThat(into).hasSize(enough);
        }
    }

    private static void killDatabase() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(DATA.resolve("database/postmaster.pid")).getFirst().strip());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private static TreeSet<Long> kept(PostgresServer server) throws SQLException {
        var ids = new TreeSet<Long>();
        try (var con = server.superuser("postgres"); var sql = con.createStatement();
                var rows = sql.executeQuery("select id from deed")) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }
}
