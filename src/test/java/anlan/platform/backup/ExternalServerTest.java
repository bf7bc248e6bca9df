package anlan.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.Anlan;
import anlan.platform.database.Database;
import anlan.platform.database.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.FileSystemUtils;

/** A server of the district's own, prepared by nothing but the statements of the installation guide. */
class ExternalServerTest {

    private static final Path FOLDER = Path.of("target", "external-data");
    private static PostgresServer server;

    @TempDir
    Path folder;

    @BeforeAll
    static void a_server_that_knows_nothing_of_the_program() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER.resolve("database"));
        server = PostgresServer.start(FOLDER, false);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void the_program_runs_on_a_server_prepared_by_the_guide_and_is_backed_up_and_restored_there() throws Exception {
        prepare("anlan", true);
        prepare("anlan_restored", false);
        Path backup = folder.resolve("backup.zip");
        long written;
        Database database;

        try (var program = new SpringApplicationBuilder(Anlan.class).web(WebApplicationType.SERVLET).profiles("test").run(
                "--server.port=0", "--anlan.data=" + folder, "--anlan.database.data=" + folder,
                "--anlan.database.url=" + server.url("anlan"), "--anlan.database.owner-password=secret",
                "--anlan.database.app-password=secret", "--anlan.database.reader-password=secret",
                "--spring.datasource.hikari.maximum-pool-size=6")) {
            database = program.getBean(Database.class);
            written = new Backup(database, folder).to(backup, Instant.EPOCH);
        }
        var restored = new Database(
                server.url("anlan_restored"), database.owner(), database.app(), database.reader(), null);
        long loaded = new Restore(restored, folder.resolve("elsewhere")).from(backup);

        assertThat(database.server()).isNull();
        assertThat(loaded).isEqualTo(written).isPositive();
    }

    /** Runs the statements of the guide word for word, with a password in place of the dots. */
    private static void prepare(String name, boolean withRoles) throws IOException, SQLException {
        var guide = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs", "installation.md")));
        assertThat(guide.find()).isTrue();
        String[] parts = guide.group(1).replace("'…'", "'secret'").split("\\\\c anlan\n");
        String first = withRoles ? parts[0] : parts[0].lines().filter(line -> !line.startsWith("create role"))
                .reduce("", (a, b) -> a + b + "\n").replace("database anlan ", "database " + name + " ");
        run("postgres", first);
        run(name, parts[1].replace("database anlan ", "database " + name + " "));
    }

    private static void run(String database, String statements) throws SQLException {
        try (var con = server.superuser(database)) {
            ScriptUtils.executeSqlScript(con, new ByteArrayResource(statements.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
    }
}
