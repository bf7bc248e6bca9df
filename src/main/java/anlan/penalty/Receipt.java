package anlan.penalty;

import anlan.platform.document.form.ServiceWay;
import java.time.Instant;

/** How a paper reached the party (送达): the day on the receipt starts the clocks, never the day of printing. */
public record Receipt(
        ServiceWay way, Instant receivedAt, String place, String receiver, String relation, String refusal, String witness) {}
