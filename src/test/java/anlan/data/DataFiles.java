package anlan.data;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The tables shipped with the product, read as they stand in the resources. */
final class DataFiles {

    private DataFiles() {}

    static List<Map<String, String>> rows(String path) {
        try (var file = Objects.requireNonNull(DataFiles.class.getResourceAsStream("/data/" + path), path);
                var text = new InputStreamReader(file, StandardCharsets.UTF_8);
                var csv = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(text)) {
            return csv.stream().map(DataFiles::whole).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(path, broken);
        }
    }

    static List<String> parts(String joined) {
        return Arrays.stream(joined.split(";")).filter(part -> !part.isBlank()).toList();
    }

    static List<String> twice(List<Map<String, String>> rows, String column) {
        var counted = rows.stream().map(row -> row.get(column))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counted.entrySet().stream().filter(entry -> entry.getValue() > 1).map(Map.Entry::getKey).toList();
    }

    private static Map<String, String> whole(CSVRecord row) {
        if (!row.isConsistent()) {
            throw new IllegalStateException("a row with too many or too few cells: " + row);
        }
        return row.toMap();
    }
}
