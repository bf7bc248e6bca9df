package anlan.mandate;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Reference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An overdue duty was brought before a superior (逾期上报). */
public record DutyEscalated(
        DutyId subject,
        String kind,
        Reference record,
        @Nullable EnterpriseId enterprise,
        String title,
        int level,
        String receiver,
        Instant at)
        implements DutyEvent {

    @Override
    public String summary() {
        return "逾期上报：" + title + "，报" + receiver;
    }
}
