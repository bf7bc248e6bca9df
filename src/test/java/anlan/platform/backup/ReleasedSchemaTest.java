package anlan.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.platform.database.Database;
import anlan.platform.database.EmptyDatabase;
import anlan.testing.AnlanTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A small backup of each release is kept; each one comes up with today's program. {@code bin/fixture} makes it. */
@AnlanTest
class ReleasedSchemaTest {

    @Autowired
    Database database;

    @TempDir
    Path folder;

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("releases")
    void a_backup_of_an_older_release_comes_up_today(Path release) throws Exception {
        Database empty = EmptyDatabase.beside(database, "anlan_released");

        long rows = new Restore(empty, folder).from(release);
        var flyway = Flyway.configure()
                .dataSource(empty.url(), empty.owner().user(), empty.owner().password())
                .defaultSchema("platform").outOfOrder(true).locations("classpath:db/migration").load();
        flyway.migrate();

        assertThat(rows).isPositive();
        try (var con = Tables.connect(empty)) {
            assertThat(Tables.migrations(con)).containsAllEntriesOf(asReleased(release));
        }
    }

    private static java.util.Map<String, String> asReleased(Path release) throws IOException {
        var manifest = new Properties();
        try (var zip = new ZipFile(release.toFile()); var in = zip.getInputStream(zip.getEntry("manifest.properties"))) {
            manifest.load(in);
        }
        var scripts = new java.util.TreeMap<String, String>();
        manifest.stringPropertyNames().stream().filter(key -> key.startsWith("migration."))
                .forEach(key -> scripts.put(key.substring("migration.".length()), manifest.getProperty(key)));
        return scripts;
    }

    static List<Path> releases() throws IOException {
        Path kept = Path.of("src", "test", "resources", "schema");
        if (!Files.isDirectory(kept)) {
            return List.of();
        }
        try (var files = Files.list(kept)) {
            return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
        }
    }
}
