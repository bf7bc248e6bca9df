package anlan.platform.document.form;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of paper in the catalogue (文书种类), as it is made within its period.
 *
 * @param key the English key, for example {@code rectification-order}
 * @param shortName how the paper speaks of itself, 本指令书
 * @param word the word in its numbers, 责改; empty where it bears the number of its case or file
 * @param template the template that fills it; empty while none exists
 * @param notices paragraphs of notice codes, in the order they are printed
 * @param copies the copies line
 * @param confirmed false while the row is still to be checked against the printed set (待核)
 */
public record PaperKind(
        int no,
        String key,
        String title,
        String shortName,
        PaperForm form,
        String word,
        String template,
        String edition,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<List<String>> notices,
        String copies,
        boolean confirmed) {

    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    public boolean hasOwnNumber() {
        return !word.isEmpty();
    }

    public boolean hasTemplate() {
        return !template.isEmpty();
    }
}
