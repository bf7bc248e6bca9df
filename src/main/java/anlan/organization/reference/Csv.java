package anlan.organization.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A delivered table with the hash by which a changed one is known. */
record Csv(String path, String hash, List<CSVRecord> rows) {

    static Csv read(String path) {
        return find(path).orElseThrow(() -> new IllegalStateException("the program lacks its file " + path));
    }

    static Optional<Csv> find(String path) {
        try (var stream = Csv.class.getClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                return Optional.empty();
            }
            byte[] bytes = stream.readAllBytes();
            var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
            var text = new String(bytes, StandardCharsets.UTF_8);
            return Optional.of(new Csv(path, sha256(bytes), format.parse(new StringReader(text)).getRecords()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
