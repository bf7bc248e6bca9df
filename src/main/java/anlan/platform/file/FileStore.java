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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.tika.Tika;
import org.bouncycastle.jcajce.provider.digest.SM3;
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

    /** Takes a file, or refuses it with the reason; the claimed name counts for nothing but the label. */
    @Transactional
    public StoredFile put(InputStream content, String claimedName, FileKind kind) {
        String name = label(claimedName);
        Path part = null;
        try {
            part = Files.createTempFile(Files.createDirectories(root.resolve("part")), "in-", ".part");
            var sha256 = MessageDigest.getInstance("SHA-256");
            var sm3 = new SM3.Digest();
            long size = copy(content, part, kind, name, sha256, sm3);
            kind.requireSize(size, name);
            String mediaType = mediaType(part, kind);
            kind.requireType(mediaType, name);
            var file = new StoredFile(FileId.fresh(), hex(sha256), hex(sm3), size, mediaType, name);
            settle(part, file.sha256());
            register(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("file store", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } finally {
            discard(part);
        }
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

    private static long copy(
            InputStream in, Path part, FileKind kind, String name, MessageDigest sha256, MessageDigest sm3)
            throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (var out = Files.newOutputStream(part)) {
            for (int n; (n = in.read(buffer)) >= 0; ) {
                size += n;
                kind.requireSize(Math.max(size, 1), name);
                sha256.update(buffer, 0, n);
                sm3.update(buffer, 0, n);
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
        Files.createDirectories(target.getParent());
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        try (var folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private void register(StoredFile file) {
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

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
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
