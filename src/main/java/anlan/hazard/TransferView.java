package anlan.hazard;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The handing over of a matter to another authority as pages show it (案件移送). */
public record TransferView(
        TransferId id, UUID visit, String receiver, String reason, String materials, String contact, TransferStatus status,
        UUID proposedBy, LocalDate proposedOn, @Nullable LocalDate decidedOn, @Nullable String opinion, @Nullable String number,
        @Nullable LocalDate receivedOn, @Nullable String receivedBy, String body,
        @Nullable String answer, @Nullable LocalDate answeredOn, @Nullable String answerNumber) {

    static TransferView of(Transfer t) {
        return new TransferView(t.id, t.visit, t.receiver, t.reason, t.materials, t.contact, t.status, t.proposedBy,
                t.proposedOn, t.decidedOn, t.opinion, t.number, t.receivedOn, t.receivedBy,
                t.body, t.answer, t.answeredOn, t.answerNumber);
    }
}
