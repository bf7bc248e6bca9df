package anlan.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.platform.database.Database;
import anlan.platform.database.EmptyDatabase;
import anlan.platform.database.Scope;
import anlan.platform.file.FileKind;
import anlan.platform.file.FileStore;
import anlan.platform.file.StoredFile;
import anlan.testing.AnlanTest;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
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

    private final AtomicLong photos = new AtomicLong(System.nanoTime());

    @Test
    void what_was_backed_up_while_others_write_comes_up_elsewhere_with_every_file_that_a_row_names() throws Exception {
        StoredFile photo = aPhoto();
        Path backup = folder.resolve("backup.zip");
        var finished = new AtomicBoolean();
        var writer = Thread.ofVirtual().start(() -> {
            while (!finished.get()) {
                aPhoto();
            }
        });
        long written = new Backup(database, data).to(backup, Instant.parse("2026-11-25T00:00:00Z"));
        finished.set(true);
        writer.join();
        Path elsewhere = folder.resolve("elsewhere");
        Database empty = EmptyDatabase.beside(database, "anlan_restored");

        long loaded = new Restore(empty, elsewhere).from(backup);

        assertThat(loaded).isEqualTo(written).isPositive();
        List<String> hashes = hashes(empty);
        assertThat(hashes).contains(photo.sha256());
        assertThat(hashes).allSatisfy(hash ->
                assertThat(elsewhere.resolve("files").resolve(hash.substring(0, 2)).resolve(hash.substring(2))).isRegularFile());
        assertThatThrownBy(() -> new Restore(empty, elsewhere).from(backup)).hasMessageContaining("已有数据");
    }

    @Test
    void a_backup_is_for_its_owner_only_and_holds_no_sessions_and_no_passwords_of_the_server() throws Exception {
        Path backup = folder.resolve("backup.zip");
        new Backup(database, data).to(backup, Instant.EPOCH);

        try (var zip = new ZipFile(backup.toFile())) {
            assertThat(zip.stream().map(Object::toString))
                    .noneMatch(name -> name.contains("session") || name.contains("secret") || name.endsWith(".lock"))
                    .contains("manifest.properties");
        }
        assertThat(Files.getPosixFilePermissions(backup)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(folder.resolve("backup.zip.part")).doesNotExist();
    }

    private StoredFile aPhoto() {
        byte[] content = ByteBuffer.allocate(PIXEL.length + 8).put(PIXEL).putLong(photos.incrementAndGet()).array();
        return Scope.SYSTEM.within(() -> files.put(new ByteArrayInputStream(content), "隐患.png", FileKind.PHOTO));
    }

    private static List<String> hashes(Database database) throws SQLException {
        var found = new ArrayList<String>();
        try (var con = Tables.connect(database);
                var sql = con.createStatement();
                var rows = sql.executeQuery("select sha256 from platform.file")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
