package anlan.credit;

import java.time.Instant;
import java.util.UUID;

/** One line of the list of disputes (公示异议台账行). */
public record DisputeRow(
        UUID id, String number, UUID publication, PublicationKind kind, String subject, String document, boolean byUnit, Instant receivedAt,
        DisputeStatus status, ReplyStatus replyStatus, String handlerName) {}
