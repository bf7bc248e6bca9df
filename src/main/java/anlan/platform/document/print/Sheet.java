package anlan.platform.document.print;

import anlan.platform.document.form.Organ;
import anlan.platform.document.form.PaperKind;
import anlan.platform.document.form.PaperValues;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper ready to be set (待排文书): its kind, organ, number, day and values.
 *
 * @param date the day of the step, which is also the day printed under the organ
 * @param checkCode null in a draft
 * @param ledgerHead the newest signed head of the ledger; null where none is to be printed
 */
public record Sheet(
        PaperKind kind,
        Organ organ,
        String number,
        LocalDate date,
        PaperValues values,
        @Nullable String checkCode,
        @Nullable String ledgerHead) {

    /** Which template sets it: that of the values, else that of the kind. */
    public String template() {
        return values.template().isEmpty() ? kind.template() : values.template();
    }

    public boolean isDraft() {
        return checkCode == null;
    }
}
