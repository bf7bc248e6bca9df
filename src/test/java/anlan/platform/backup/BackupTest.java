package anlan.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.platform.database.Database;
import anlan.platform.database.DatabaseAccess;
import anlan.platform.database.Scope;
import anlan.platform.file.FileKind;
import anlan.platform.file.FileStore;
import anlan.platform.file.StoredFile;
import anlan.testing.AnlanTest;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@AnlanTest
class BackupTest {

    private static final byte[] PIXEL = {
        (byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0
    };

    @Autowired
    Database database;

    @Autowired
    FileStore files;

    @Value("${anlan.data}")
    Path data;

    @TempDir
    Path folder;

    @Test
    void what_was_backed_up_while_running_comes_up_elsewhere_with_rows_and_files() throws Exception {
        StoredFile photo = Scope.SYSTEM.within(() -> files.put(new ByteArrayInputStream(PIXEL), "隐患.png", FileKind.PHOTO));
        Path backup = folder.resolve("backup.zip");
        long written = new Backup(database, data).to(backup, Instant.parse("2026-11-25T00:00:00Z"));
        Path elsewhere = folder.resolve("elsewhere");

        try (var access = DatabaseAccess.open(elsewhere)) {
            long loaded = new Restore(access.database(), elsewhere).from(backup);

            assertThat(loaded).isEqualTo(written).isPositive();
            assertThat(count(access.database(), photo)).isEqualTo(1);
            assertThat(elsewhere.resolve("files").resolve(photo.sha256().substring(0, 2)).resolve(photo.sha256().substring(2)))
                    .hasBinaryContent(PIXEL);
            assertThatThrownBy(() -> new Restore(access.database(), elsewhere).from(backup))
                    .hasMessageContaining("已有数据");
        }
    }

    @Test
    void a_backup_holds_no_sessions_and_no_passwords_of_the_server() throws Exception {
        Path backup = folder.resolve("backup.zip");
        new Backup(database, data).to(backup, Instant.EPOCH);

        try (var zip = new ZipFile(backup.toFile())) {
            assertThat(zip.stream().map(Object::toString))
                    .noneMatch(name -> name.contains("session") || name.contains("secret"))
                    .contains("manifest.properties");
        }
        assertThat(Files.exists(folder.resolve("backup.zip.part"))).isFalse();
    }

    private static int count(Database database, StoredFile photo) throws SQLException {
        try (var con = Tables.connect(database);
                var sql = con.prepareStatement("select count(*) from platform.file where id = ?")) {
            sql.setObject(1, photo.id().value());
            var rows = sql.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }
}
