package anlan.credit.record;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the rules of credit that come as tables with the program (信用规则表). */
public final class RuleRows {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private RuleRows() {}

    public static List<CSVRecord> of(String table) {
        var in = Objects.requireNonNull(RuleRows.class.getResourceAsStream("/data/credit/" + table));
        try (var rows = FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a rule with its valid_from and valid_until binds on that day. */
    public static boolean isInForce(CSVRecord row, LocalDate day) {
        var until = row.get("valid_until");
        return !day.isBefore(LocalDate.parse(row.get("valid_from"))) && (until.isEmpty() || !day.isAfter(LocalDate.parse(until)));
    }
}
