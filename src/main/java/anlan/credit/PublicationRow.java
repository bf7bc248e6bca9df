package anlan.credit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the office's list (公示台账行). */
public record PublicationRow(
        UUID id, PublicationKind kind, boolean unit, String subject, String number, String matter, String result, LocalDate day,
        @Nullable LocalDate due, @Nullable LocalDate publishedOn, @Nullable LocalDate until, PublicationStatus status, String influence) {

    public boolean isLate(LocalDate today) {
        return status == PublicationStatus.PROPOSED && due != null && due.isBefore(today);
    }
}
