package anlan.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A complaint as the person who reported it sees it (进度查询). */
public record Followed(
        String number, Instant receivedAt, ComplaintStatus status, @Nullable LocalDate acceptedOn, String redirectedTo, String redirectReason,
        @Nullable LocalDate feedbackOn, String feedback, List<Message> messages,
        @Nullable RewardView reward) {

    public Followed {
        messages = List.copyOf(messages);
    }

    static Followed of(Complaint c, List<Message> messages, @Nullable RewardView reward) {
        return new Followed(c.number, c.receivedAt, c.status, c.acceptedOn, c.redirectedTo, c.redirectReason, c.feedbackOn, c.feedback, messages, reward);
    }

    @Override
    public String toString() {
        return "Followed";
    }
}
