package anlan.hazard;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** More time was asked for (申请整改延期). */
public record ExtensionRequested(OrderId subject, EnterpriseId enterprise, String reason, List<Identifier> sources, Instant at) implements Traceable {

    public ExtensionRequested {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return "申请整改延期：" + reason;
    }
}
