package anlan.mandate;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Reference;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A duty passed to another officer (待办移交). */
public record DutyHandedOver(
        DutyId subject,
        String kind,
        Reference record,
        @Nullable EnterpriseId enterprise,
        String title,
        @Nullable UUID formerOwner,
        @Nullable UUID owner,
        String reason,
        Instant at)
        implements DutyEvent {

    @Override
    public String summary() {
        return "移交待办：" + title + "，" + reason;
    }
}
