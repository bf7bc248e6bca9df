package anlan.mandate;

import static anlan.mandate.DutyState.*;

import anlan.kernel.Period;
import anlan.kernel.Reference;
import anlan.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A duty as a running clock (法定职责): it starts by itself, is stopped and prolonged only where the law allows it, and is
 * done or late; it is never forgotten.
 */
record Duty(
        DutyId id,
        String kind,
        Reference subject,
        String title,
        Term term,
        @Nullable UUID owner,
        String agency,
        @Nullable UUID enterprise,
        DutyState state,
        @Nullable LocalDate overdueSince,
        int version) {

    /**
     * The clock of a duty (期限).
     *
     * @param rule the statutory limit; null where a decision fixed the moment
     * @param from the event the limit runs from
     * @param due the first moment at which the duty is late
     * @param extension by how much it was prolonged, in the unit of the rule
     * @param provisional the rest days of a year in the count are not announced yet
     * @param stops the days that do not count; the last one may be open
     */
    record Term(
            @Nullable String rule,
            @Nullable LocalDateTime from,
            LocalDateTime due,
            int extension,
            boolean provisional,
            List<Period> stops) {

        Term {
            stops = List.copyOf(stops);
        }

        /** The last day on which the duty is in time. */
        LocalDate lastDay() {
            return due.minusNanos(1).toLocalDate();
        }

        Term until(LocalDateTime moment, boolean isProvisional) {
            return new Term(rule, from, moment, extension, isProvisional, stops);
        }

        Term stopped(Period stop) {
            var all = new ArrayList<>(stops);
            all.add(stop);
            return new Term(rule, from, due, extension, provisional, all);
        }

        /** A moment that a decision fixed moves by the days that do not count; that of a rule is worked out anew. */
        Term resumed(LocalDate lastStoppedDay) {
            var all = new ArrayList<>(stops);
            var stop = new Period(all.removeLast().from(), lastStoppedDay);
            all.add(stop);
            return new Term(rule, from, rule == null ? due.plusDays(stop.days()) : due, extension, provisional, all);
        }

        Term extended(int more) {
            return new Term(rule, from, due, extension + more, provisional, stops);
        }
    }

    boolean isLateAt(LocalDateTime moment) {
        return !moment.isBefore(term.due());
    }

    Duty done(LocalDateTime at) {
        return in(isLateAt(at) ? DONE_LATE : DONE, term);
    }

    Duty cancelled() {
        return in(CANCELLED, term);
    }

    /** Stops the clock from that day on, that day included (期间停止计算). */
    Duty stopped(LocalDate day) {
        if (state != OPEN) {
            throw new Refused("“" + title + "”已经" + state.label() + "，不能再停止计算。");
        }
        return in(PAUSED, term.stopped(Period.since(day)));
    }

    /** Lets it run again after the last stopped day; the new due moment is worked out by the caller. */
    Duty resumed(LocalDate lastStoppedDay) {
        if (state != PAUSED) {
            throw new Refused("“" + title + "”没有停止计算，无须恢复。");
        }
        return in(OPEN, term.resumed(lastStoppedDay));
    }

    Duty extended(int more) {
        return in(state, term.extended(more));
    }

    /** With another due moment; a duty that is in time again is no longer marked overdue. */
    Duty due(LocalDateTime moment, boolean provisional, LocalDateTime now) {
        var moved = term.until(moment, provisional);
        var late = overdueSince != null && !now.isBefore(moment) ? overdueSince : null;
        return new Duty(id, kind, subject, title, moved, owner, agency, enterprise, state, late, version);
    }

    Duty handedTo(@Nullable UUID officer) {
        return new Duty(id, kind, subject, title, term, officer, agency, enterprise, state, overdueSince, version);
    }

    private Duty in(DutyState next, Term nextTerm) {
        return new Duty(id, kind, subject, title, nextTerm, owner, agency, enterprise, next, overdueSince, version);
    }
}
