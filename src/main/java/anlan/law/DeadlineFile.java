package anlan.law;

import anlan.kernel.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The time limits that come with the program, as first versions of their rows. */
final class DeadlineFile {

    static final String RESOURCE = "data/deadline/deadlines.csv";

    private DeadlineFile() {}

    static List<DeadlineRule> rules(Instant now) {
        var names = TableFile.names();
        return TableFile.rows(RESOURCE).stream().map(row -> rule(row, names, now)).toList();
    }

    private static DeadlineRule rule(CSVRecord row, LegalBasis names, Instant now) {
        return new DeadlineRule(
                Versioned.delivered(RESOURCE, now),
                row.get("id"),
                row.get("name_cn"),
                row.get("start_event"),
                Integer.parseInt(row.get("amount")),
                TermUnit.of(row.get("unit")),
                DeadlineKind.of(row.get("kind")),
                row.get("roll").equals("Y"),
                row.get("extension"),
                row.get("law"),
                row.get("article"),
                names.locate(row.get("law"), row.get("article")).stream().map(Locator::toString).toList(),
                new Period(LocalDate.parse(row.get("effective_from")), day(row.get("effective_to"))),
                row.get("status"));
    }

    static @Nullable LocalDate day(String text) {
        return text.isBlank() ? null : LocalDate.parse(text.strip());
    }
}
