package anlan.terminal.upload;

import anlan.platform.file.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * The files that are not complete yet (分段文件), one for each upload. Its length says what has come: it only grows at
 * its end, so whatever a broken connection left of a part is a beginning to go on from.
 */
@Component
class Parts {

    private static final String PREFIX = "upload-";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    private final FileStore files;
    private final ConcurrentHashMap<UUID, CountDownLatch> busy = new ConcurrentHashMap<>();

    Parts(FileStore files) {
        this.files = files;
    }

    Path path(UUID id) {
        return files.parts().resolve(PREFIX + id + ".part");
    }

    long length(UUID id) {
        return path(id).toFile().length();
    }

    /** Adds what lies beyond the end of the file, up to a most, and returns its new length. */
    long append(UUID id, long offset, InputStream body, long most) {
        try (var out = FileChannel.open(path(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long end = out.size();
            if (!skipped(body, end - offset)) {
                return end;
            }
            out.position(end);
            byte[] buffer = new byte[1 << 16];
            for (int n; end < most && (n = read(body, buffer, most - end)) > 0; end += n) {
                write(out, ByteBuffer.wrap(buffer, 0, n));
            }
            return end;
        } catch (IOException e) {
            throw new UncheckedIOException("upload", e);
        }
    }

    private static boolean skipped(InputStream body, long octets) {
        try {
            body.skipNBytes(octets);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** A connection that breaks is the end of the part; what came of it is kept. */
    private static int read(InputStream body, byte[] buffer, long most) {
        try {
            return body.read(buffer, 0, (int) Math.min(buffer.length, most));
        } catch (IOException _) {
            return -1;
        }
    }

    private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    void discard(UUID id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw new UncheckedIOException("upload", e);
        }
    }

    /** Lets one call at a time write to an upload; another waits a little, for it may be the same part sent again. */
    boolean enter(UUID id) {
        long end = System.nanoTime() + PATIENCE;
        var mine = new CountDownLatch(1);
        try {
            for (var other = busy.putIfAbsent(id, mine); other != null; other = busy.putIfAbsent(id, mine)) {
                if (!other.await(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave(UUID id) {
        var mine = busy.remove(id);
        if (mine != null) {
            mine.countDown();
        }
    }

    /** Removes what nobody went on with since that moment. */
    int clean(Instant since) {
        int removed = 0;
        try (var all = Files.newDirectoryStream(files.parts(), PREFIX + "*.part")) {
            for (var part : all) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(since) && Files.deleteIfExists(part)) {
                    removed++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("upload", e);
        }
        return removed;
    }
}
