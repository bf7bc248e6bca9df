package anlan.law;

import anlan.kernel.Period;
import anlan.law.Violation.Fine;
import anlan.law.Violation.Gain;
import anlan.law.Violation.Range;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The violations that come with the program, as first versions of their rows. */
final class ViolationFile {

    static final String RESOURCE = "data/penalty/violations.csv";

    private ViolationFile() {}

    static List<Violation> violations(Instant now) {
        var names = TableFile.names();
        return TableFile.rows(RESOURCE).stream()
                .map(row -> violation(row::get, locators(names, row), Versioned.delivered(RESOURCE, now)))
                .toList();
    }

    /** From the values of a row by the names of its columns: a line of the file, or a clerk's form. */
    static Violation violation(UnaryOperator<String> row, List<String> locators, Versioned version) {
        return new Violation(
                version,
                row.apply("id"),
                row.apply("authority"),
                row.apply("act_cn"),
                row.apply("law"),
                row.apply("edition"),
                row.apply("article"),
                locators,
                new Period(LocalDate.parse(row.apply("effective_from")), DeadlineFile.day(row.apply("effective_to"))),
                new Fine(mode(row.apply("first_mode")), range(row, "first_unit")),
                new Fine(mode(row.apply("first_person_mode")), range(row, "first_person")),
                row.apply("overdue_trigger"),
                row.apply("overdue_order"),
                new Fine(Fine.Mode.SHALL, range(row, "overdue_unit")),
                new Fine(Fine.Mode.SHALL, range(row, "overdue_person")),
                row.apply("person_role"),
                new Gain(number(row.apply("gain_threshold")), range(row, "gain_mult"), range(row, "gain_below")),
                range(row, "income_pct"),
                row.apply("other"),
                row.apply("status"));
    }

    private static List<String> locators(LegalBasis names, CSVRecord row) {
        var law = row.get("law");
        var dated = names.locate(law + row.get("edition"), row.get("article"));
        return dated.stream().map(Locator::toString).toList();
    }

    private static Range range(UnaryOperator<String> row, String columns) {
        return new Range(number(row.apply(columns + "_min")), number(row.apply(columns + "_max")));
    }

    static @Nullable BigDecimal number(String text) {
        return text.isBlank() ? null : new BigDecimal(text.strip());
    }

    static Fine.Mode mode(String text) {
        return text.isBlank() ? Fine.Mode.UNSAID : Fine.Mode.valueOf(text);
    }
}
