package anlan.penalty;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** A step of a penalty case was done (案件办理): what, from which state to which, by which paper and provision. */
public record CaseStepped(
        CaseId subject, EnterpriseId enterprise, String event, CaseStatus from, CaseStatus to, String paper, String basis,
        List<Identifier> sources, Instant at) implements Traceable {

    public CaseStepped {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        var moved = from == to ? "" : "，" + from.label() + " → " + to.label();
        return event + moved + (paper.isEmpty() ? "" : "，" + paper) + (basis.isEmpty() ? "" : "（" + basis + "）");
    }
}
