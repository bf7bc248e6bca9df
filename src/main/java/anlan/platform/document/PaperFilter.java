package anlan.platform.document;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of papers shows (文书查询条件); empty text and null ask nothing.
 *
 * @param tab waiting, served, superseded, voided, or empty for all
 * @param q the enterprise, the number or the check code
 * @param body the name of the organ
 * @param enterprise the id of the one enterprise
 */
public record PaperFilter(
        String tab,
        String q,
        String kind,
        @Nullable Integer year,
        String body,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID enterprise,
        String sort) {

    public static PaperFilter all() {
        return words("");
    }

    public static PaperFilter words(String q) {
        return new PaperFilter("", q, "", null, "", null, null, null, "");
    }
}
