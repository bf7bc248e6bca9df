package anlan.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A post held for a time (任岗). */
public record PostHoldingView(
        PostHoldingId id, Post post, String agency, String agencyName, LocalDate validFrom, @Nullable LocalDate validTo) {

    public boolean heldOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
