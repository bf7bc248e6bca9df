package anlan.platform.document.form;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A letter under seal (外部文书): to whom, what, and after it the notices of its kind.
 *
 * @param kind the kind it is made as, for example {@code penalty-decision}
 * @param block lines about the party where the letter begins with them instead of the salutation
 * @param last the heading over the notices; null for none
 * @param contact who answers questions; null for none
 * @param officers who sign with their certificates; empty for letters under seal alone
 * @param receiver the party, where it signs on the letter; null for none
 */
public record LetterPaper(
        @Filled("文书种类") String kind, @Filled("当事人") Addressee addressee, List<String> block,
        @Filled("正文") List<Part> parts, @Nullable String last, @Nullable String contact, List<Signature> officers,
        @Nullable Signature receiver)
        implements PaperValues {

    /** Letters about the party that go to another organ. */
    private static final Set<String> TO_OTHERS = Set.of(
            "case-transfer", "crime-referral", "court-enforcement-application", "penalty-filing-report", "appraisal-commission",
            "assistance-letter", "referral-review", "filing-supervision", "supply-stop-request", "duty-crime-clue", "referral-supplement");

    /** Letters that, put on a person, are nothing to the unit the person works for. */
    private static final Set<String> ON_PERSONS = Set.of("on-spot-decision", "interview-summons", "listing-notice", "listing-decision", "removal-decision",
            "credit-repair-decision", "exit-refusal-decision", "restoration-decision");

    @Override
    public boolean toParty() {
        return !TO_OTHERS.contains(kind) && !(addressee.person() && ON_PERSONS.contains(kind));
    }

    public LetterPaper {
        block = List.copyOf(block);
        parts = List.copyOf(parts);
        officers = List.copyOf(officers);
    }

    /** A heading with its paragraphs and, where there is one, a list as a table (正文一节). */
    public record Part(@Nullable String heading, List<String> paragraphs, List<String> columns, List<List<String>> rows) {

        public Part {
            paragraphs = List.copyOf(paragraphs);
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        public static Part text(String... paragraphs) {
            return new Part(null, List.of(paragraphs), List.of(), List.of());
        }

        public static Part headed(String heading, List<String> paragraphs) {
            return new Part(heading, paragraphs, List.of(), List.of());
        }

        public static Part table(@Nullable String lead, List<String> columns, List<List<String>> rows) {
            return new Part(null, lead == null ? List.of() : List.of(lead), columns, rows);
        }
    }
}
