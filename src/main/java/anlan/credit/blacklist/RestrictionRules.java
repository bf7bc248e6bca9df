package anlan.credit.blacklist;

import anlan.credit.record.RuleRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** The nine areas of joint restriction (联合惩戒领域), with the department of each, as the table has it. */
final class RestrictionRules {

    private static final List<CSVRecord> ROWS = RuleRows.of("restrictions.csv");

    private RestrictionRules() {}

    /** Every area by its code, with its label. */
    static Map<String, String> areas() {
        var areas = new LinkedHashMap<String, String>();
        ROWS.forEach(row -> areas.put(row.get("area"), row.get("label")));
        return areas;
    }

    /** The rows of the chosen areas, by the agency that restricts. */
    static Map<String, List<CSVRecord>> byAgency(List<String> areas) {
        return ROWS.stream().filter(row -> areas.contains(row.get("area"))).collect(Collectors.groupingBy(row -> row.get("agency"), LinkedHashMap::new, Collectors.toList()));
    }
}
