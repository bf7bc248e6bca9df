package anlan.credit.blacklist;

import anlan.credit.record.RuleRows;
import anlan.kernel.Refused;
import anlan.law.Deadlines;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rule of the list that binds on the day of listing (名单管理规则): its name, how long, from when an early exit may be
 * asked for, on which grounds.
 *
 * @param term how long: months, or the code of a time limit
 * @param again how long for whoever is listed again
 * @param exitMonths so long after listing an early exit may be asked for; null where the rule knows none
 * @param cited how letters cite it
 * @param basis where it comes from, with what is not read yet; for the office alone
 */
public record ListingRule(String code, String name, String term, String again, @Nullable Integer exitMonths, String cited, String basis, Map<String, String> grounds, boolean read) {

    private static final String MONTHS = "M";

    public static ListingRule on(LocalDate day) {
        return RuleRows.of("listing-rules.csv").stream().filter(row -> RuleRows.isInForce(row, day)).findFirst().map(ListingRule::of)
                .orElseThrow(() -> new Refused(day + " 没有施行中的名单管理规则。"));
    }

    static ListingRule of(String code) {
        return RuleRows.of("listing-rules.csv").stream().filter(row -> row.get("code").equals(code)).findFirst().map(ListingRule::of).orElseThrow();
    }

    private static ListingRule of(CSVRecord row) {
        var grounds = new LinkedHashMap<String, String>();
        RuleRows.of("listing-grounds.csv").stream().filter(g -> g.get("rule").equals(row.get("code"))).forEach(g -> grounds.put(g.get("code"), g.get("words")));
        var exit = row.get("exit_months");
        return new ListingRule(row.get("code"), row.get("name"), row.get("term"), row.get("again"), exit.isEmpty() ? null : Integer.valueOf(exit),
                row.get("cited"), row.get("basis"), grounds, row.get("status").equals("READ"));
    }

    /** The last day on the list, counted from the day of listing. */
    public LocalDate until(LocalDate listed, boolean repeated, Deadlines deadlines) {
        var length = repeated ? again : term;
        return length.endsWith(MONTHS) ? listed.plusMonths(Integer.parseInt(length.replace(MONTHS, ""))) : deadlines.compute(length, listed, List.of()).lastDay();
    }

    @Nullable LocalDate exitFrom(LocalDate listed) {
        return exitMonths == null ? null : listed.plusMonths(exitMonths);
    }
}
