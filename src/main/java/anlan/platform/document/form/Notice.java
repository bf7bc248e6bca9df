package anlan.platform.document.form;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One fact that a paper must tell its addressee (告知事项), in the words of its period.
 *
 * @param text with {you}, {short}, {reviewOrgan}, {upperOrgan} and {court} still to be filled
 * @param source the provision it rests on
 * @param confirmed false while the wording is still to be checked against its source (待核)
 */
public record Notice(
        String code,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String text,
        String source,
        boolean confirmed) {

    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
