package anlan.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.jcajce.provider.digest.SM3;

/**
 * The least that takes a file over the same line and keeps it: no sign-in, no register; written and synced, and if wished
 * with both hashes taken, which no way of keeping evidence can do without.
 */
final class BareServer implements AutoCloseable {

    private final ServerSocket door;
    private final Path folder;
    private final boolean hashing;

    BareServer(Path folder, boolean hashing) throws IOException {
        this.hashing = hashing;
        this.folder = Files.createDirectories(folder);
        door = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(() -> {
            try {
                while (true) {
                    var caller = door.accept();
                    Thread.ofPlatform().daemon().start(() -> serve(caller));
                }
            } catch (IOException _) {
                // closed
            }
        });
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve(Socket caller) {
        try (caller) {
            var in = new BufferedInputStream(caller.getInputStream(), 1 << 16);
            while (true) {
                keep(in, length(in));
                caller.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII));
            }
        } catch (EOFException _) {
            // the caller is done
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int length(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int octet = in.read();
            if (octet < 0) {
                throw new EOFException();
            }
            head.append((char) octet);
        }
        int at = head.indexOf("Content-Length: ") + "Content-Length: ".length();
        return Integer.parseInt(head.substring(at, head.indexOf("\r", at)));
    }

    private void keep(InputStream in, int octets) throws IOException {
        var file = folder.resolve(UUID.randomUUID().toString());
        try (var out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var hashes = hashing ? hashes() : List.<MessageDigest>of();
            var buffer = new byte[1 << 16];
            for (int left = octets, n; left > 0 && (n = in.read(buffer, 0, Math.min(buffer.length, left))) > 0; left -= n) {
                out.write(ByteBuffer.wrap(buffer, 0, n));
                for (var hash : hashes) {
                    hash.update(buffer, 0, n);
                }
            }
            hashes.forEach(MessageDigest::digest);
            out.force(true);
        }
        Files.delete(file);
    }

    /** SHA-256 and SM3, as the platform takes them. */
    private static List<MessageDigest> hashes() {
        try {
            return List.of(MessageDigest.getInstance("SHA-256"), new SM3.Digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
