package anlan.credit;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** Something was done about a dispute (办理公示异议): taken, answered with the reason, the unit's words shown or not, the person's contact read. */
public record DisputeSettled(DisputeId subject, EnterpriseId enterprise, List<Identifier> sources, String number, String event, String words, Instant at)
        implements Traceable {

    public DisputeSettled {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return event + " " + number + (words.isEmpty() ? "" : "：" + words);
    }
}
