package anlan.insight;

import anlan.platform.ledger.LedgerHeads.Head;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;

/**
 * The file of signed heads outside the database (签名头文件): one line each, {@code seq hash time link signature}, where the
 * link is the digest of the line before, so that no line can be taken out of the middle.
 */
final class HeadLog {

    static final String NAME = "heads.log";
    private static final String FIRST = "0".repeat(64);
    private static final int TAIL = 2048;

    private final Path file;

    HeadLog(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /** A line as read; without a head where it cannot be trusted. */
    record Line(int number, @Nullable Head head, String fault) {}

    /** Adds a line; the program and the administrator's backup may both do so at the same time. */
    Head append(Sequencer.Tip tip, Instant now, SealingKey key) throws IOException {
        Files.createDirectories(file.getParent());
        try (var channel = FileChannel.open(file,
                        StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
                var _ = channel.lock()) {
            var before = lastLine();
            var hash = HexFormat.of().formatHex(tip.hash());
            var words = tip.seq() + " " + hash + " " + now + " " + (before.isEmpty() ? FIRST : digest(before));
            var signature = key.sign(words);
            channel.write(ByteBuffer.wrap((words + " " + signature + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
            return new Head(tip.seq(), hash, now, signature);
        }
    }

    /** The newest head, if its signature is right; the other lines are for the proof. */
    Optional<Head> last(SealingKey key) throws IOException {
        var text = exists() ? lastLine() : "";
        return text.isEmpty() ? Optional.empty() : Optional.ofNullable(line(0, text, "", key).head());
    }

    /** Without reading the years before it. */
    private String lastLine() throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var tail = ByteBuffer.allocate((int) Math.min(TAIL, channel.size()));
            channel.read(tail, channel.size() - tail.capacity());
            var lines = new String(tail.array(), StandardCharsets.UTF_8).strip().split("\n");
            return lines[lines.length - 1];
        }
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** All lines with the faults found in them: a wrong signature, a line taken out or put in. */
    List<Line> read(SealingKey key) throws IOException {
        var found = new ArrayList<Line>();
        var link = FIRST;
        int number = 0;
        for (var text : exists() ? Files.readAllLines(file) : List.<String>of()) {
            found.add(line(++number, text, link, key));
            link = digest(text);
        }
        return found;
    }

    private static Line line(int number, String text, String link, SealingKey key) {
        var parts = text.split(" ");
        if (parts.length != 5) {
            return new Line(number, null, "格式不完整");
        }
        if (!key.verifies(text.substring(0, text.lastIndexOf(' ')), parts[4])) {
            return new Line(number, null, "签名不符");
        }
        try {
            var head = new Head(Long.parseLong(parts[0]), parts[1], Instant.parse(parts[2]), parts[4]);
            return new Line(number, head, parts[3].equals(link) ? "" : "与上一行不衔接，其间有签名头被删除");
        } catch (NumberFormatException | DateTimeParseException _) {
            return new Line(number, null, "格式不完整");
        }
    }

    private static String digest(String line) {
        var digest = new SM3Digest();
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        digest.update(bytes, 0, bytes.length);
        var hash = new byte[32];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
