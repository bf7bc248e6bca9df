package anlan.law;

import anlan.kernel.Period;
import anlan.law.Violation.Range;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/** The figures that come with the program, as first versions of their rows. */
final class FigureFile {

    static final String RESOURCE = "data/figure/figures.csv";

    private FigureFile() {}

    static List<Figure> figures(Instant now) {
        var names = TableFile.names();
        return TableFile.rows(RESOURCE).stream()
                .map(row -> figure(row::get, names, Versioned.delivered(RESOURCE, now))).toList();
    }

    /** From the values of a row by the names of its columns: a line of the file, or a clerk's form. */
    static Figure figure(UnaryOperator<String> row, LegalBasis names, Versioned version) {
        return new Figure(version, row.apply("code"), row.apply("item"), row.apply("name"),
                ViolationFile.number(row.apply("value")),
                new Range(ViolationFile.number(row.apply("low")), ViolationFile.number(row.apply("high"))),
                row.apply("unit"), row.apply("words"), row.apply("law"), row.apply("article"),
                names.locate(row.apply("law"), row.apply("article")).stream().map(Locator::toString).toList(),
                new Period(LocalDate.parse(row.apply("effective_from")), DeadlineFile.day(row.apply("effective_to"))),
                row.apply("status"));
    }

    /** Which row of the delivered table this is, through all its versions. */
    static String key(Figure figure) {
        return figure.code() + "|" + figure.item() + "|" + figure.law();
    }
}
