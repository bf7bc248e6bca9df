package anlan.hazard;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** A hazard is closed: put right on the spot, or passed by a re-inspection (隐患销号). */
public record HazardClosed(HazardId subject, EnterpriseId enterprise, boolean onTheSpot, List<Identifier> sources, Instant at) implements Traceable {

    public HazardClosed {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return onTheSpot ? "当场改正，隐患销号" : "复查通过，隐患销号";
    }
}
