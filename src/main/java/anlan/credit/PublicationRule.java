package anlan.credit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of information is made public (公开规则): by which power and provision, in which term, for how long, by itself or
 * looked at by an officer first.
 *
 * @param unit whether it is the rule for units; else for persons
 * @param term code of the time limit in which it must be public
 * @param marked whether only what has social influence becomes public
 * @param months for how long; null for as long as the matter stands
 * @param counted from when the months count: {@code DAY} of the decision, or the day it was {@code CLOSED}
 * @param explained for how many days the reason of a withdrawal is shown
 */
public record PublicationRule(
        String code, int version, PublicationKind kind, boolean unit, String power, String term, String basis, boolean automatic,
        boolean marked, @Nullable Integer months, String counted, int explained, LocalDate validFrom, @Nullable LocalDate validTo,
        String source, String status, Instant changedAt, String changedBy) {

    boolean isInForceOn(LocalDate day) {
        return !status.equals("停用") && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** The last public day; null while it is open-ended. */
    @Nullable LocalDate until(LocalDate day, @Nullable LocalDate closedOn) {
        if (counted.equals("CLOSED")) {
            return closedOn == null ? null : closedOn.plusMonths(months == null ? 0 : months);
        }
        return months == null ? null : day.plusMonths(months);
    }

    /** Whether what was decided on that day would be over before it began to be public. */
    boolean isOver(LocalDate day, @Nullable LocalDate closedOn, LocalDate today) {
        var last = until(day, closedOn);
        return last != null && last.isBefore(today);
    }

    /** For how long, in words. */
    public String span() {
        var start = counted.equals("CLOSED") ? "办结" : "决定";
        return months == null ? counted.equals("CLOSED") ? "公开至办结" : "长期公开" : "自" + start + "之日起公开 " + months + " 个月";
    }
}
