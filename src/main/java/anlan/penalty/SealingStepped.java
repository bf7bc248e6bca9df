package anlan.penalty;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** A step of a sealing or seizure was done (查封、扣押办理): what, from which state to which, by which paper and provision. */
public record SealingStepped(
        SealingId subject, EnterpriseId enterprise, String event, SealingStatus from, SealingStatus to, String paper, String basis,
        List<Identifier> sources, Instant at) implements Traceable {

    public SealingStepped {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return paper.isEmpty() ? event : event + "：" + paper;
    }
}
