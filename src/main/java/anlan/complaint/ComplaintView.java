package anlan.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A complaint as the desk sees it (举报台账), without the person. */
public record ComplaintView(
        ComplaintId id, String number, ComplaintSource source, Instant receivedAt, boolean anonymous, boolean consent, ComplaintStatus status,
        String agency, @Nullable UUID handler, String handlerName, String summary, String place, @Nullable UUID enterprise, String enterpriseName,
        boolean fatal, @Nullable LocalDate acceptedOn, String redirectedTo, String redirectReason, List<UUID> checkers, String checkNote,
        @Nullable LocalDate checkStartedOn, @Nullable LocalDate checkedOn, String finding, String measures, String signerName,
        @Nullable LocalDate signedOn, String opinion, @Nullable LocalDate feedbackOn, String feedback, @Nullable LocalDate closedOn, boolean unread, int extendedDays,
        boolean confirmed, @Nullable UUID firstOf, String firstReason, String noReward, @Nullable UUID visit, String visitPaper, String visitResult) {

    /**
     * Which complaints a list shows (列表条件).
     *
     * @param tab open, running, ended, or empty for all
     */
    public record Filter(String tab, String q, @Nullable ComplaintSource source, boolean mine, int page) {}

    static ComplaintView of(Complaint c) {
        return new ComplaintView(c.id, c.number, c.source, c.receivedAt, c.anonymous, c.consent, c.status, c.agency, c.handler, c.handlerName,
                c.summary, c.place, c.enterprise, c.enterpriseName, c.fatal, c.acceptedOn, c.redirectedTo, c.redirectReason, c.checkers,
                c.checkNote, c.checkStartedOn, c.checkedOn, c.finding, c.measures, c.signerName, c.signedOn, c.opinion, c.feedbackOn,
                c.feedback, c.closedOn, c.unread, c.extendedDays, Boolean.TRUE.equals(c.confirmed), c.firstOf, c.firstReason, c.noReward, c.visit,
                c.visitPaper, c.visitResult);
    }
}
