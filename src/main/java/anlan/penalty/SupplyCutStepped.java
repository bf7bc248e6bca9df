package anlan.penalty;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** A step of a cut of supply was done (停止供电、供应办理): what, from which state to which, by which paper and provision. */
public record SupplyCutStepped(
        SupplyCutId subject, EnterpriseId enterprise, String event, SupplyCutStatus from, SupplyCutStatus to, String paper, String basis,
        List<Identifier> sources, Instant at) implements Traceable {

    public SupplyCutStepped {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return paper.isEmpty() ? event : event + "：" + paper;
    }
}
