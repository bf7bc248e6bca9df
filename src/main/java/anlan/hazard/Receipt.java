package anlan.hazard;

import anlan.platform.document.form.ServiceWay;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How papers reached their addressee (送达情况).
 *
 * @param receivedAt the moment on the receipt, which starts the terms
 * @param relation of the receiver to the addressee, where it is somebody else
 * @param refusal why they were not taken, for service by leaving
 */
public record Receipt(
        ServiceWay way,
        Instant receivedAt,
        String place,
        String receiver,
        @Nullable String relation,
        @Nullable String refusal,
        @Nullable String witness) {}
