package anlan.complaint;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of the list of complaints (举报列表). */
public record ComplaintRow(
        ComplaintId id, String number, ComplaintSource source, Instant receivedAt, ComplaintStatus status, String handlerName, String summary,
        String place, String enterpriseName, @Nullable LocalDate acceptedOn, @Nullable LocalDate checkedOn, @Nullable LocalDate feedbackOn, boolean unread) {}
