package anlan.credit;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Traceable;
import java.time.Instant;

/** What is public says something else now (更正): put right, or the matter went on. */
public record Corrected(PublicationId publication, PublicationKind kind, EnterpriseId enterprise, String reason, long change, Instant at) implements Traceable {

    @Override
    public PublicationId subject() {
        return publication;
    }

    @Override
    public String summary() {
        return "更新公开的" + kind.label() + "信息" + (reason.isEmpty() ? "" : "：" + reason);
    }
}
