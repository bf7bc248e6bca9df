package anlan.hazard;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** A hazard was found and graded (发现事故隐患). */
public record HazardFound(HazardId subject, EnterpriseId enterprise, HazardLevel level, String problem, List<Identifier> sources, Instant at) implements Traceable {

    public HazardFound {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return "发现" + level.label() + "：" + problem;
    }
}
