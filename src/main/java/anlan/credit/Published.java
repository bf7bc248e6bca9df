package anlan.credit;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Traceable;
import java.time.Instant;

/** Something became public (公开). */
public record Published(PublicationId publication, PublicationKind kind, EnterpriseId enterprise, long change, Instant at) implements Traceable {

    @Override
    public PublicationId subject() {
        return publication;
    }

    @Override
    public String summary() {
        return "公开" + kind.label() + "信息";
    }
}
