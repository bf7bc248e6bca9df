package anlan.mandate;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A duty as the inbox shows it (待办一览): what, by when, by which provision, and what happens if it is missed.
 *
 * @param kind the label of its kind
 * @param due from this local moment on it is late
 * @param owner the name of whoever owes it; 本单位 where a body or an enterprise owes it as a whole
 * @param escalation to which level it was brought
 * @param now when this was read, for the days left
 */
public record DutyView(
        DutyId id,
        String kind,
        String title,
        String subjectKind,
        UUID subject,
        String link,
        String basis,
        String consequence,
        LocalDateTime due,
        DutyState state,
        @Nullable LocalDate overdueSince,
        boolean provisional,
        int escalation,
        @Nullable UUID ownerId,
        String owner,
        String agency,
        LocalDate started,
        @Nullable LocalDateTime ended,
        LocalDateTime now) {

    /** The last day on which it is in time. */
    public LocalDate lastDay() {
        return due.minusNanos(1).toLocalDate();
    }

    /** Whether the limit runs in hours: its moment is then shown. */
    public boolean inHours() {
        return !due.toLocalTime().equals(java.time.LocalTime.MIDNIGHT);
    }

    public boolean late() {
        return state == DutyState.OPEN && !now.isBefore(due) || state == DutyState.DONE_LATE;
    }

    public boolean running() {
        return state.isRunning();
    }

    /** 还有 3 天, 今天到期, 逾期 4 天, 还有 5 小时; paused and done in a word. */
    public String left() {
        if (state != DutyState.OPEN) {
            return state.label();
        }
        if (inHours() && Duration.between(now, due).abs().toHours() < 48) {
            long hours = Duration.between(now, due).toHours();
            return late() ? "逾期 " + Math.max(1, -hours) + " 小时" : hours == 0 ? "不足 1 小时" : "还有 " + hours + " 小时";
        }
        long days = ChronoUnit.DAYS.between(now.toLocalDate(), lastDay());
        return late() ? "逾期 " + Math.max(1, -days) + " 天" : days == 0 ? "今天到期" : days == 1 ? "明天到期" : "还有 " + days + " 天";
    }

    /** Red only for what is late. */
    public String tone() {
        if (late()) {
            return "err";
        }
        return switch (state) {
            case DONE -> "ok";
            case PAUSED, CANCELLED -> "mute";
            default -> ChronoUnit.DAYS.between(now.toLocalDate(), lastDay()) <= 2 ? "warn" : "info";
        };
    }
}
