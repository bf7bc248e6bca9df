package anlan.platform.document.form;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads the data rows that come with the program. */
final class DataRows {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private DataRows() {}

    static <T> List<T> read(String resource, Function<CSVRecord, T> row) {
        var in = Objects.requireNonNull(DataRows.class.getResourceAsStream(resource), resource);
        try (var rows = FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
