package anlan.law;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A table that comes with the program as CSV, first line its column names (随附数据表). */
final class TableFile {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).get();

    private TableFile() {}

    static List<CSVRecord> rows(Reader text) {
        try (var parser = FORMAT.parse(text)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<CSVRecord> rows(String resource) {
        var stream = TableFile.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("the program lacks its file " + resource);
        }
        return rows(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /** How tables call the editions we hold. */
    static LegalBasis names() {
        Map<String, String> names = rows("data/law/names.csv").stream()
                .collect(Collectors.toMap(row -> row.get("name"), row -> row.get("edition")));
        return new LegalBasis(names);
    }
}
