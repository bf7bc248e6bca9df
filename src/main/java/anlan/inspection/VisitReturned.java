package anlan.inspection;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Traceable;
import java.time.Instant;

/** A scheme was sent back with remarks (退回现场检查方案). */
public record VisitReturned(VisitId subject, EnterpriseId enterprise, String remarks, Instant at) implements Traceable {

    @Override
    public String summary() {
        return "退回现场检查方案：" + remarks;
    }
}
