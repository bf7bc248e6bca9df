package anlan.credit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A dispute as the person who raised it without an account reads it (异议进度): how it was answered, not who deals with it nor what the line said. */
public record FollowedDispute(String number, Instant receivedAt, DisputeStatus status, String answer, @Nullable Instant answeredAt, String outcome) {

    static FollowedDispute of(Dispute d, PublicText text) {
        return new FollowedDispute(d.number, d.receivedAt, d.status, text.plain(d.answer), d.answeredAt, d.outcome);
    }

    @Override
    public String toString() {
        return "FollowedDispute";
    }
}
