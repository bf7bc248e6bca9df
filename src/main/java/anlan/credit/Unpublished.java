package anlan.credit;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Traceable;
import java.time.Instant;

/** Something is public no longer (不再公开): its time is over, it was withdrawn, or the credit was repaired. */
public record Unpublished(PublicationId publication, PublicationKind kind, EnterpriseId enterprise, PublicationStatus why, String reason, long change, Instant at) implements Traceable {

    @Override
    public PublicationId subject() {
        return publication;
    }

    @Override
    public String summary() {
        return kind.label() + "信息" + why.label() + (reason.isEmpty() ? "" : "：" + reason);
    }
}
