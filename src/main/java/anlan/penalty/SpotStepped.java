package anlan.penalty;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** A step of a penalty decided on the spot was done (当场处罚办理): what, from which state to which, by which paper and provision. */
public record SpotStepped(
        SpotDecisionId subject, EnterpriseId enterprise, String event, SpotStatus from, SpotStatus to, String paper, String basis,
        List<Identifier> sources, Instant at) implements Traceable {

    public SpotStepped {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return paper.isEmpty() ? event : event + "：" + paper;
    }
}
