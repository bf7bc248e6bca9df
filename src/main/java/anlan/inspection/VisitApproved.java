package anlan.inspection;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.UUID;

/** A scheme was approved (批准现场检查方案). */
public record VisitApproved(VisitId subject, EnterpriseId enterprise, UUID approver, String paperNumber, Instant at) implements Traceable {

    @Override
    public String summary() {
        return "批准现场检查方案 " + paperNumber;
    }
}
