package anlan.credit.opendata;

import anlan.credit.PublicationKind;
import anlan.credit.opendata.Part.Piece;
import anlan.platform.table.TableFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Makes the parts of a data set (制作分段), some thousand records at a time, so that the memory does not grow with their number. */
@Component
class PartMaking {

    static final int ROWS = 5_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final OpenReader reader;
    private final TransactionTemplate transactions;
    private final JsonMapper json;

    PartMaking(OpenReader reader, TransactionTemplate transactions, JsonMapper json) {
        this.reader = reader;
        this.transactions = transactions;
        this.json = json;
    }

    /** The parts for the records from that id up to before the other, each told as soon as its files are there. */
    void make(PublicationKind kind, Path folder, UUID from, UUID before, Consumer<Part> made) {
        var begin = from;
        while (true) {
            var start = begin;
            var rows = Objects.requireNonNull(transactions.execute(_ -> reader.between(kind, start, before, ROWS + 1)));
            var taken = rows.subList(0, Math.min(ROWS, rows.size()));
            if (!taken.isEmpty()) {
                made.accept(part(folder, begin, taken));
            }
            if (rows.size() <= ROWS) {
                return;
            }
            begin = rows.getLast().id();
        }
    }

    private Part part(Path folder, UUID first, List<OpenRecord> rows) {
        var until = rows.stream().map(OpenRecord::until).filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null);
        var since = rows.stream().map(row -> LocalDate.ofInstant(row.published(), ZONE)).min(LocalDate::compareTo).orElse(null);
        try {
            return new Part(first, rows.size(), until, since, keep(folder, csv(rows), ".csv.gz"), keep(folder, json(rows), ".json.gz"));
        } catch (IOException e) {
            throw new UncheckedIOException("开放数据文件无法写入", e);
        }
    }

    private static byte[] csv(List<OpenRecord> rows) {
        var out = new ByteArrayOutputStream(rows.size() * 400);
        try (var table = TableFormat.moreRows(out)) {
            rows.forEach(row -> table.row(Arrays.stream(OpenField.values()).map(field -> field.of(row)).toList()));
        }
        return out.toByteArray();
    }

    private byte[] json(List<OpenRecord> rows) {
        var text = new StringBuilder(rows.size() * 600);
        for (var row : rows) {
            var line = new LinkedHashMap<String, Object>();
            for (var field : OpenField.values()) {
                line.put(field.key(), field.of(row));
            }
            text.append(text.isEmpty() ? "" : ",\n").append(json.writeValueAsString(line));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A file is named by what is in it: the same records make the same file again. */
    private static Piece keep(Path folder, byte[] text, String suffix) throws IOException {
        var packed = packed(text);
        var name = digest(text) + suffix;
        var part = Files.createTempFile(folder, "part", ".tmp");
        Files.write(part, packed);
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new Piece(name, text.length, packed.length);
    }

    static byte[] packed(byte[] text) {
        var out = new ByteArrayOutputStream(text.length / 4 + 64);
        try (var zip = new GZIPOutputStream(out, 1 << 16)) {
            zip.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String digest(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
