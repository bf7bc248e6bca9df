package anlan.credit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dispute as those who may see it read it (公示异议详情); the person who raised it is not in it.
 *
 * @param outcome what became of the line where the dispute was right; empty until it was put right or taken down
 */
public record DisputeView(
        DisputeId id, String number, PublicationId publication, boolean byUnit, Instant receivedAt, String words, String reply, ReplyStatus replyStatus,
        String replyNote, DisputeStatus status, @Nullable UUID handler, String handlerName, String answer, @Nullable Instant answeredAt, String outcome) {

    static DisputeView of(Dispute d) {
        return new DisputeView(d.id, d.number, d.publication, d.byUnit, d.receivedAt, d.words, d.reply, d.replyStatus, d.replyNote, d.status, d.handler,
                d.handlerName, d.answer, d.answeredAt, d.outcome);
    }
}
