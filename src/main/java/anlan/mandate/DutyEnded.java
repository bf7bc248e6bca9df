package anlan.mandate;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Reference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A duty was done, in time or late, or fell away (待办办结). */
public record DutyEnded(
        DutyId subject,
        String kind,
        Reference record,
        @Nullable EnterpriseId enterprise,
        String title,
        DutyState state,
        String reason,
        Instant at)
        implements DutyEvent {

    @Override
    public String summary() {
        return state.label() + "：" + title + (reason.isEmpty() ? "" : "，" + reason);
    }
}
