package anlan.hazard;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** The request to resume was reviewed (恢复生产经营审查). */
public record ResumptionReviewed(MeasureId subject, EnterpriseId enterprise, boolean agreed, List<Identifier> sources, Instant at) implements Traceable {

    public ResumptionReviewed {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return "恢复生产经营审查：" + (agreed ? "同意" : "不同意");
    }
}
