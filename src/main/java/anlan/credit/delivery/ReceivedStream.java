package anlan.credit.delivery;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One stream as the receiver keeps it (接收台账): a file of the lines as they came, on the disk before the answer goes out. */
final class ReceivedStream {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final List<String> hashes = new ArrayList<>();
    private long length;

    private ReceivedStream(Path file) {
        this.file = file;
    }

    /** A line that was cut off by a power failure was never acknowledged and comes again; whole lines are never cut away. */
    static ReceivedStream in(Path file) throws IOException {
        var stream = new ReceivedStream(file);
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.exists(file)) {
            stream.read();
        }
        return stream;
    }

    private void read() throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var line = new ByteArrayOutputStream();
            for (int next; (next = in.read()) >= 0; ) {
                if (next != '\n') {
                    line.write(next);
                    continue;
                }
                if (!add(line.toString(StandardCharsets.UTF_8))) {
                    throw new IOException(file + " 第 " + (hashes.size() + 1) + " 行与上一行接不上，没有改动，请核对");
                }
                length += line.size() + 1;
                line.reset();
            }
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }

    /** Whether it is the next, linked to the last; then it is the last. */
    private boolean add(String line) {
        boolean next = number(line) == hashes.size() + 1L && line.contains("\"previous\":\"" + hash() + "\"");
        return next && hashes.add(Sm3.hash(line));
    }

    long last() {
        return hashes.size();
    }

    String hash() {
        return hashes.isEmpty() ? Sm3.BEGINNING : hashes.getLast();
    }

    List<String> lines() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** Takes the lines that are new; false if one is left out before them or a known number says something else. */
    boolean take(String body) throws IOException {
        var added = new StringBuilder();
        int before = hashes.size();
        boolean kept = false;
        try {
            for (var line : body.lines().toList()) {
                if (add(line)) {
                    added.append(line).append('\n');
                } else if (!isKnown(line)) {
                    return false;
                }
            }
            append(added.toString().getBytes(StandardCharsets.UTF_8));
            kept = true;
            return true;
        } finally {
            if (!kept) {
                hashes.subList(before, hashes.size()).clear();
            }
        }
    }

    private boolean isKnown(String line) {
        long seq = number(line);
        return seq >= 1 && seq <= hashes.size() && hashes.get((int) seq - 1).equals(Sm3.hash(line));
    }

    /** Behind the last whole line: what a disk that was full left of others is written over. */
    private void append(byte[] lines) throws IOException {
        if (lines.length == 0) {
            return;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(length).position(length);
            var bytes = ByteBuffer.wrap(lines);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        length += lines.length;
    }

    private static long number(String line) {
        try {
            return JSON.readTree(line).path("seq").asLong(0);
        } catch (JacksonException _) {
            return 0;
        }
    }
}
