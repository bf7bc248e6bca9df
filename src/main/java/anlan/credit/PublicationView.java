package anlan.credit;

import anlan.enterprise.EnterpriseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A publication as the office sees it (公示详情): what is or will be public, and how it came to be.
 *
 * @param ours whether the reader acts for the organ that made the record
 */
public record PublicationView(
        PublicationId id, EnterpriseId enterprise, PublicationKind kind, UUID source, boolean unit, PublicRecord shown, String influence,
        PublicationStatus status, Instant proposedAt, @Nullable LocalDate due, String approvedBy, @Nullable Instant endedAt, String endedReason,
        @Nullable PublicationRule rule, boolean ours) {

    static PublicationView of(Publication p, @Nullable PublicationRule rule, boolean ours) {
        return new PublicationView(p.id, new EnterpriseId(p.territory), p.kind, p.source, p.unit, PublicRecord.of(p), p.influence, p.status,
                p.proposedAt, p.due, p.approvedBy, p.endedAt, p.endedReason, rule, ours);
    }

    /** Whether it comes and goes with a procedure of its own, and no hand publishes or withdraws it. */
    public boolean isOfProcedure() {
        return kind == PublicationKind.BLACKLISTING;
    }

    /** Whether a person is only published once somebody says why it has social influence. */
    public boolean needsMark() {
        return status == PublicationStatus.PROPOSED && rule != null && rule.marked() && influence.isEmpty();
    }
}
