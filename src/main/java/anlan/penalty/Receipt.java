package anlan.penalty;

import anlan.platform.document.form.ServiceWay;
import java.time.Instant;

/**
 * How a paper reached the party (送达): the day on the receipt starts the clocks, never the day of printing.
 *
 * @param note the number of the mail, the body entrusted, how leaving it was recorded
 */
public record Receipt(
        ServiceWay way, Instant receivedAt, String place, String receiver, String relation, String refusal, String witness, String note) {

    public Receipt(ServiceWay way, Instant receivedAt, String place, String receiver, String relation, String refusal, String witness) {
        this(way, receivedAt, place, receiver, relation, refusal, witness, "");
    }
}
