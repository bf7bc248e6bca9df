package anlan.hazard;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** A request for more time was answered (答复整改延期). */
public record ExtensionDecided(OrderId subject, EnterpriseId enterprise, boolean granted, String number, List<Identifier> sources, Instant at) implements Traceable {

    public ExtensionDecided {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return (granted ? "准予" : "不准予") + "整改延期，" + number;
    }
}
