package anlan.inspection;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Traceable;
import java.time.Instant;

/** What follows from a visit was settled (检查处理). */
public record VisitSettled(VisitId subject, EnterpriseId enterprise, VisitStatus outcome, Instant at) implements Traceable {

    @Override
    public String summary() {
        return "检查处理：" + outcome.label();
    }
}
