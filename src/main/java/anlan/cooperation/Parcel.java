package anlan.cooperation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was sent to one body (来件): a referral, a transfer, a copy or a notice, and how it stands.
 *
 * @param source the record it was sent for: the referral, the transfer, the notice
 * @param matter the case or visit behind it, which the receiver does not see
 * @param body code of the receiver
 * @param sender code of the organ or section that sent it
 * @param handler our officer, who waits for the answer
 * @param about the enterprise, or empty
 * @param owes what the receiver has to do now; empty for nothing
 * @param due when that is late
 */
public record Parcel(
        ParcelId id, ParcelKind kind, UUID source, @Nullable UUID matter, String body, String bodyName, String sender, String senderName, UUID handler,
        String title, String number, String about, String words, List<String> materials, Instant sentAt, @Nullable Instant seenAt,
        @Nullable Instant receivedAt, String receivedBy, String progress, String tone, String owes, @Nullable Instant due, @Nullable Instant endedAt,
        @Nullable UUID enterprise) {

    public Parcel {
        materials = List.copyOf(materials);
    }

    public boolean isLate(Instant now) {
        return !owes.isEmpty() && due != null && !now.isBefore(due);
    }
}
