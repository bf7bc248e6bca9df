package anlan.crash;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.credit.delivery.Receiver;
import anlan.crash.RunningProgram.Killed;
import anlan.platform.database.PostgresServer;
import anlan.testing.District;
import anlan.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** The power fails while public records go to the provincial network, on this side and on the other: each arrives once, in order. */
class KilledWhileDeliveringTest {

    private static final Path DATA = Path.of("target", "delivering-data").toAbsolutePath();
    private static final String KEY = "shi-li-mi-yao-2026-shi-li-mi-yao-2026";
    private static final int RECORDS = 6_000;
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir Path folder;

    @AfterAll
    static void the_server_that_outlived_its_program_is_stopped() throws Exception {
        var pid = DATA.resolve("database/postmaster.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip())).ifPresent(ProcessHandle::destroy);
        }
    }

    @Test
    @Timeout(300)
    void each_record_arrives_once_and_in_order() throws Exception {
        FileSystemUtils.deleteRecursively(DATA);
        Files.createDirectories(DATA);
        var receiver = new Receiver(0, folder, KEY, Clock.systemUTC());
        int port = Integer.parseInt(receiver.address().replaceAll(".*:([0-9]+)/.*", "$1"));
        try (var program = RunningProgram.start(DATA, 1)) {
            publish();
            begin(program, receiver.address());
            await(() -> received() >= RECORDS / 6);
            program.kill(Killed.PROGRAM);
            program.awaitDeath();
        }
        receiver.close();
        try (var program = RunningProgram.start(DATA, 0)) {
            receiver = new Receiver(port, folder, KEY, Clock.systemUTC());
            await(() -> received() >= RECORDS / 2);
            program.kill(Killed.PROGRAM_AND_DATABASE);
            program.awaitDeath();
        }
        try (var program = RunningProgram.start(DATA, 0)) {
            assertThat(program.port()).isPositive();
            await(() -> received() >= RECORDS);
        } finally {
            receiver.close();
        }

        assertThat(arrived()).isEqualTo(published());
    }

    private static void begin(RunningProgram program, String address) {
        var administrator = new Visitor(program.port());
        administrator.signIn(District.ADMINISTRATOR, District.PASSWORD);
        assertThat(administrator.post("/administration/delivery", "active", "true", "address", address, "seconds", "20", "key", KEY).body())
                .contains("推送已启用");
    }

    private static void publish() throws SQLException {
        try (var con = PostgresServer.start(DATA, true).superuser("anlan"); var sql = con.createStatement()) {
            sql.execute("""
                    insert into credit.publication (id, version, territory, division, supervisor, kind, source, unit, subject, number,
                        number_key, matter, basis, result, authority, day, influence, withheld, rule, status, proposed_at, approved_by,
                        published_at, correction, ended_reason)
                    select gen_random_uuid(), 0, t.id, t.division, t.supervisor, 'RATING', gen_random_uuid(), true, '示例厂', '', 0,
                        '第 ' || n || ' 条', '', '', '示例机关', date '2026-11-02', '', '', 'P09', 'PUBLISHED', now(), '', now(), '', ''
                    from (select * from platform.territory limit 1) t, generate_series(1, %d) n
                    """.formatted(RECORDS));
            sql.execute("""
                    insert into credit.change (publication, what, at, kind, territory)
                    select id, 'PUBLISHED', now(), kind, territory from credit.publication order by id
                    """);
        }
    }

    private static List<UUID> published() throws SQLException {
        try (var con = PostgresServer.start(DATA, true).superuser("anlan"); var sql = con.createStatement();
                var rows = sql.executeQuery("select publication from credit.change order by change")) {
            var found = new java.util.ArrayList<UUID>();
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
            return found;
        }
    }

    private List<UUID> arrived() throws IOException {
        return lines().stream().map(line -> UUID.fromString(JSON.readTree(line).path("content").path("record").asString())).toList();
    }

    private long received() {
        try {
            return lines().size();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> lines() throws IOException {
        try (var files = Files.list(folder)) {
            var file = files.findFirst();
            return file.isEmpty() ? List.of() : Files.readAllLines(file.get());
        }
    }

    private static void await(BooleanSupplier happened) throws InterruptedException {
        var patience = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not happen").isLessThan(patience);
            Thread.sleep(20);
        }
    }
}
