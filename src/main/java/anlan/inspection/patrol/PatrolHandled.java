package anlan.inspection.patrol;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Traceable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The town office said what becomes of a report (处理上报). */
public record PatrolHandled(PatrolId subject, @Nullable EnterpriseId enterprise, PatrolStatus status, String outcome, Instant at)
        implements Traceable {

    @Override
    public String summary() {
        return status.label() + "：" + outcome;
    }
}
