package anlan.platform.file;

import anlan.kernel.Refused;
import anlan.platform.database.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Optional;
import org.apache.tika.Tika;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps files by the SHA-256 of their content under the data folder (文件库). A file is on the disk, synced, before its
 * row is committed; it is never changed or removed. Who may read it is decided by the record that holds its id.
 */
@Service
public class FileStore {

    private static final Tika TIKA = new Tika();

    private final Path root;
    private final JdbcClient jdbc;
    private final Clock clock;

    FileStore(@Value("${anlan.data}") String data, JdbcClient jdbc, Clock clock) {
        this.root = Path.of(data).resolve("files").toAbsolutePath();
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Content that lies in the store already, without a row that names it (已落盘的内容). */
    public record Settled(String sha256, String sm3, long size, String mediaType, String name) {}

    /** Takes a file, or refuses it with the reason; the claimed name counts for nothing but the label. */
    @Transactional
    public StoredFile put(InputStream content, String claimedName, FileKind kind) {
        String name = label(claimedName);
        Path part = null;
        try {
            part = Files.createTempFile(parts(), "in-", ".part");
            var hashes = new Hashes();
            long size = copy(content, part, kind, name, hashes);
            kind.requireSize(size, name);
            return register(settle(part, hashes, size, name, kind));
        } catch (IOException e) {
            throw new UncheckedIOException("file store", e);
        } finally {
            discard(part);
        }
    }

    /** The folder of what is not complete yet; on the disk of the store, so that it is moved and never copied. */
    public Path parts() {
        try {
            return folder(root.resolve("part"));
        } catch (IOException e) {
            throw new UncheckedIOException("file store", e);
        }
    }

    private static Path folder(Path path) throws IOException {
        return Files.isDirectory(path) ? path : Files.createDirectories(path);
    }

    /**
     * Moves a part file that is complete into the store, synced, or refuses its content. Empty where it is not what was
     * announced. It is read once, needs no transaction, and is registered afterwards.
     */
    public Optional<Settled> settle(Path part, String claimedName, FileKind kind, String announced) {
        var name = label(claimedName);
        var hashes = new Hashes();
        try {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            try (var in = Files.newInputStream(part)) {
                for (int n; (n = in.read(buffer)) >= 0; size += n) {
                    hashes.add(buffer, n);
                }
            }
            kind.requireSize(size, name);
            return hashes.sha256().equals(announced) ? Optional.of(settle(part, hashes, size, name, kind)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("file store", e);
        }
    }

    private Settled settle(Path part, Hashes hashes, long size, String name, FileKind kind) throws IOException {
        String mediaType = mediaType(part, kind);
        kind.requireType(mediaType, name);
        settle(part, hashes.sha256());
        return new Settled(hashes.sha256(), hashes.sm3(), size, mediaType, name);
    }

    /** Gives settled content its row, in the transaction of whoever holds its id. */
    @Transactional
    public StoredFile register(Settled settled) {
        return register(settled, FileId.fresh());
    }

    /** The same under the id that it was sent under. */
    @Transactional
    public StoredFile register(Settled settled, FileId id) {
        var file = new StoredFile(id, settled.sha256, settled.sm3, settled.size, settled.mediaType, settled.name);
        enter(file);
        return file;
    }

    /** Chinese text in an older encoding is no known type, but a table may well be written in it. */
    private static String mediaType(Path part, FileKind kind) throws IOException {
        String found = TIKA.detect(part);
        if (kind != FileKind.TABLE || !found.equals("application/octet-stream")) {
            return found;
        }
        try (var in = Files.newInputStream(part)) {
            for (byte b : in.readNBytes(1 << 16)) {
                if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
                    return found;
                }
            }
        }
        return "text/plain";
    }

    private static long copy(InputStream in, Path part, FileKind kind, String name, Hashes hashes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (var out = Files.newOutputStream(part)) {
            for (int n; (n = in.read(buffer)) >= 0; ) {
                size += n;
                kind.requireSize(Math.max(size, 1), name);
                hashes.add(buffer, n);
                out.write(buffer, 0, n);
            }
        }
        return size;
    }

    private void settle(Path part, String sha256) throws IOException {
        Path target = path(sha256);
        if (Files.exists(target)) {
            return;
        }
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        folder(target.getParent());
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        try (var folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private void enter(StoredFile file) {
        jdbc.sql("""
                insert into platform.file (id, sha256, sm3, size, media_type, name, stored_at, stored_by)
                values (:id, :sha256, :sm3, :size, :mediaType, :name, :at, :by)
                """)
                .param("id", file.id().value())
                .param("sha256", file.sha256())
                .param("sm3", file.sm3())
                .param("size", file.size())
                .param("mediaType", file.mediaType())
                .param("name", file.name())
                .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("by", Scope.current().person())
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<StoredFile> find(FileId id) {
        return jdbc.sql("select id, sha256, sm3, size, media_type, name from platform.file where id = :id")
                .param("id", id.value())
                .query(StoredFile.class)
                .optional();
    }

    /** The content of a file; a file that was altered on the disk is refused by whoever checks its hash. */
    public InputStream open(StoredFile file) {
        try {
            return Files.newInputStream(path(file.sha256()));
        } catch (IOException e) {
            throw new Refused("文件“%s”在磁盘上找不到，请联系管理员核对备份。".formatted(file.name()));
        }
    }

    public Path path(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    private static String label(String claimed) {
        String base = claimed.replace('\\', '/');
        base = base.substring(base.lastIndexOf('/') + 1).replaceAll("[\\p{Cntrl}\"<>|:*?]", "_").strip();
        return base.isEmpty() ? "未命名" : base.substring(0, Math.min(120, base.length()));
    }

    private static void discard(@org.jspecify.annotations.Nullable Path part) {
        try {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // a left-over part file is cleaned by the administrator's backup run
        }
    }
}
