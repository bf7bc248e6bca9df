package anlan.inspection;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Traceable;
import java.time.Instant;

/** A visit was called off, with the reason (取消检查). */
public record VisitCancelled(VisitId subject, EnterpriseId enterprise, String reason, Instant at) implements Traceable {

    @Override
    public String summary() {
        return "取消检查：" + reason;
    }
}
