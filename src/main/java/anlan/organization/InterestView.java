package anlan.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A declared tie between an officer and an enterprise (利害关系). */
public record InterestView(
        InterestId id,
        OfficerId officer,
        String officerName,
        UUID enterprise,
        String enterpriseName,
        String relation,
        String note,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public boolean lastsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
