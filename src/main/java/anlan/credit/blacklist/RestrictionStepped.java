package anlan.credit.blacklist;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** A step of a joint restriction (联合惩戒办理): sent, received, answered, to be lifted, lifted. */
public record RestrictionStepped(
        RestrictionId subject, EnterpriseId enterprise, String event, String receiver, String status, String words, List<Identifier> sources, Instant at)
        implements Traceable {

    public RestrictionStepped {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return event + "：" + receiver + (words.isEmpty() ? "" : "，" + words);
    }
}
