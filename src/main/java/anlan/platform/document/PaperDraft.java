package anlan.platform.document;

import anlan.kernel.Identifier;
import anlan.platform.document.form.Organ;
import anlan.platform.document.form.PaperValues;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper about to be issued (待签发文书).
 *
 * @param date the day of the step: chooses the notices in force and stands under the organ
 * @param subject the record it belongs to, for example the visit or the order
 * @param territory the id of the enterprise it concerns, with its division and supervisor
 * @param number the number of the case, for kinds without a number of their own, or one reserved for a device; null
     otherwise
 * @param sealedFor the ids of the only persons who may see it; null when it is open
 */
public record PaperDraft(
        Organ organ,
        LocalDate date,
        PaperValues values,
        Identifier subject,
        UUID territory,
        String division,
        String supervisor,
        @Nullable String number,
        @Nullable List<String> sealedFor) {

    public static PaperDraft of(
            Organ organ, LocalDate date, PaperValues values, Identifier subject, UUID territory, String division,
            String supervisor) {
        return new PaperDraft(organ, date, values, subject, territory, division, supervisor, null, null);
    }

    /** The same with its number, or left for the register to number. */
    public PaperDraft numbered(@Nullable String givenNumber) {
        return new PaperDraft(organ, date, values, subject, territory, division, supervisor, givenNumber, sealedFor);
    }

    public PaperDraft sealedFor(List<String> persons) {
        return new PaperDraft(organ, date, values, subject, territory, division, supervisor, number, persons);
    }
}
