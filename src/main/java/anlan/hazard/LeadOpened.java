package anlan.hazard;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** A failed re-inspection left a lead for a penalty case (待立案线索). */
public record LeadOpened(LeadId subject, EnterpriseId enterprise, String problem, List<Identifier> sources, Instant at) implements Traceable {

    public LeadOpened {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return "复查未通过，转为待立案线索：" + problem;
    }
}
