package anlan.credit.delivery;

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

    private ReceivedStream(Path file) {
        this.file = file;
    }

    /** A line that was cut off by a power failure was never acknowledged and comes again. */
    static ReceivedStream in(Path file) throws IOException {
        var stream = new ReceivedStream(file);
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.exists(file)) {
            var text = Files.readString(file);
            var whole = text.substring(0, text.lastIndexOf('\n') + 1);
            whole.lines().map(Sm3::hash).forEach(stream.hashes::add);
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
            }
        }
        return stream;
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
        var before = hashes.size();
        for (var line : body.lines().toList()) {
            long seq = number(line);
            if (seq == hashes.size() + 1L && line.contains("\"previous\":\"" + hash() + "\"")) {
                hashes.add(Sm3.hash(line));
                added.append(line).append('\n');
            } else if (seq < 1 || seq > hashes.size() || !hashes.get((int) seq - 1).equals(Sm3.hash(line))) {
                hashes.subList(before, hashes.size()).clear();
                return false;
            }
        }
        append(added.toString());
        return true;
    }

    private void append(String lines) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            var bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static long number(String line) {
        try {
            return JSON.readTree(line).path("seq").asLong(0);
        } catch (JacksonException _) {
            return 0;
        }
    }
}
