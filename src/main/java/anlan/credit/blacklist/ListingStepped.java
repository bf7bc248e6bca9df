package anlan.credit.blacklist;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** A step of a listing was done (名单办理): what, where it stands now, by which paper, by which provision. */
public record ListingStepped(
        BlacklistingId subject, EnterpriseId enterprise, String event, String status, String paper, String basis, List<Identifier> sources, Instant at)
        implements Traceable {

    public ListingStepped {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return event + (paper.isEmpty() ? "" : "，" + paper) + "，" + status;
    }
}
