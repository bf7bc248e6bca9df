package anlan.law;

import anlan.kernel.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** The power-and-duty list that comes with the program. */
final class PowerFile {

    static final String RESOURCE = "data/power/powers.csv";

    private PowerFile() {}

    static List<PowerItem> items(Instant now) {
        return TableFile.rows(RESOURCE).stream().map(row -> item(row, now)).toList();
    }

    private static PowerItem item(CSVRecord row, Instant now) {
        return new PowerItem(
                Versioned.delivered(RESOURCE, now),
                row.get("code"),
                row.get("name"),
                PowerKind.of(row.get("kind")),
                list(row.get("basis")),
                row.get("holder"),
                row.get("duties"),
                row.get("accountability"),
                list(row.get("limits")),
                row.get("procedure"),
                Period.since(LocalDate.parse(row.get("valid_from"))));
    }

    /** Reads a list written with semicolons, the wide ones too. */
    static List<String> list(String text) {
        return Stream.of(text.split("[;；]")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }
}
