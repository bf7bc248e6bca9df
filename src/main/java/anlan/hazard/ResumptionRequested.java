package anlan.hazard;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** The enterprise asks to resume (申请恢复生产经营). */
public record ResumptionRequested(MeasureId subject, EnterpriseId enterprise, List<Identifier> sources, Instant at) implements Traceable {

    public ResumptionRequested {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return "申请恢复生产经营";
    }
}
