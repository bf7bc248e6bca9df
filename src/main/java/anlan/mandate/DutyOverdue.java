package anlan.mandate;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A duty was not done by its day (逾期): marked the next day, and from then on it climbs. */
public record DutyOverdue(
        DutyId subject,
        String kind,
        Reference record,
        @Nullable EnterpriseId enterprise,
        String title,
        LocalDate lastDay,
        @Nullable UUID owner,
        String agency,
        Instant at)
        implements DutyEvent {

    @Override
    public String summary() {
        return "逾期：" + title + "，期限 " + lastDay;
    }
}
