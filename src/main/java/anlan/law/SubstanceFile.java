package anlan.law;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** The critical quantities that come with the program, as first versions of their rows. */
final class SubstanceFile {

    static final String NAMED = "data/hazchem/gb18218-2018_table1.csv";
    static final String CATEGORIES = "data/hazchem/gb18218-2018_categories.csv";

    private SubstanceFile() {}

    static List<Substance> named(Instant now) {
        return TableFile.rows(NAMED).stream().map(row -> new Substance(Versioned.delivered(NAMED, now), row.get("no"),
                row.get("name"), row.get("alias"), row.get("cas"), row.get("class"), quantity(row),
                ViolationFile.number(row.get("beta")), ViolationFile.number(row.get("beta_order40")), "GK")).toList();
    }

    static List<Substance> categories(Instant now) {
        return TableFile.rows(CATEGORIES).stream().map(row -> new Substance(Versioned.delivered(CATEGORIES, now),
                row.get("symbol"), row.get("description"), "", "", row.get("class"), quantity(row),
                ViolationFile.number(row.get("beta")), ViolationFile.number(row.get("beta_order40")), "GK")).toList();
    }

    private static BigDecimal quantity(CSVRecord row) {
        return new BigDecimal(row.get("critical_quantity_t"));
    }
}
