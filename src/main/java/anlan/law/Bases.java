package anlan.law;

import anlan.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What acts rest on (办事依据): each rule by its key, with the provisions that held it, edition after edition. */
@Component
class Bases {

    static final String RESOURCE = "data/law/bases.csv";
    private static final String PREFIX = "law:";

    /**
     * A rule as one edition holds it.
     *
     * @param provision its locator; or words, where the text is not in our library
     * @param period when the words were in force; null for a locator, which is in force as long as its edition
     */
    record Basis(String key, String provision, @Nullable Period period, boolean read) {}

    private final Map<String, List<Basis>> byKey = TableFile.rows(RESOURCE).stream()
            .map(row -> new Basis(row.get("key"), row.get("provision"),
                    period(row.get("valid_from"), row.get("valid_until")), row.get("status").equals("READ")))
            .collect(Collectors.groupingBy(Basis::key));

    private static @Nullable Period period(String from, String until) {
        return from.isEmpty() ? null : new Period(LocalDate.parse(from), until.isEmpty() ? null : LocalDate.parse(until));
    }

    /** Whether the text names a rule and not a place in a law. */
    static boolean isKey(String text) {
        return text.startsWith(PREFIX);
    }

    /** The editions of the rule; a key that nobody wrote down is a mistake of the program. */
    List<Basis> of(String key) {
        return Optional.ofNullable(byKey.get(key.substring(PREFIX.length())))
                .orElseThrow(() -> new IllegalArgumentException("no such basis: " + key));
    }
}
