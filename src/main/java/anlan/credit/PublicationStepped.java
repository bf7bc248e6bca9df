package anlan.credit;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Traceable;
import java.time.Instant;

/** A step before anything is public (公示办理): social influence noted, words changed, not published and why. */
public record PublicationStepped(PublicationId subject, EnterpriseId enterprise, String event, String reason, Instant at) implements Traceable {

    @Override
    public String summary() {
        return event + (reason.isEmpty() ? "" : "：" + reason);
    }
}
