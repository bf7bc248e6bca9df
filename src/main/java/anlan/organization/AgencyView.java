package anlan.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A body of supervision (机构).
 *
 * @param division the territory without trailing zeros
 * @param department key of the industry department it is or belongs to; empty for all trades
 */
public record AgencyView(
        AgencyId id,
        String code,
        String name,
        String shortName,
        AgencyKind kind,
        @Nullable String parent,
        String division,
        String department,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor,
        String note) {

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
