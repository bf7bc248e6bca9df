package anlan.credit.blacklist;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the list of listings (名单一览). */
public record ListingRow(
        BlacklistingId id, UUID territory, String enterpriseName, boolean unit, String party, String decisionNumber, String authority, String groundWords,
        ListingStatus status, String number, @Nullable LocalDate decidedOn, @Nullable LocalDate termUntil, @Nullable LocalDate removedOn) {}
