package anlan.credit;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Traceable;
import java.time.Instant;

/** Something is to become public (拟公开), from the record that it comes from. */
public record PublicationProposed(PublicationId publication, PublicationKind kind, EnterpriseId enterprise, String number, Instant at) implements Traceable {

    @Override
    public PublicationId subject() {
        return publication;
    }

    @Override
    public String summary() {
        return "拟公开" + kind.label() + "信息" + (number.isEmpty() ? "" : " " + number);
    }
}
