package anlan.hazard;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One hazard of an order (整改事项), with its own term.
 *
 * @param originalDue the term as first ordered
 * @param requestedOn the day the enterprise asked for the re-inspection of it
 * @param passed the last result; null before any re-inspection
 */
@Table(schema = "hazard", name = "order_item")
record OrderItem(
        UUID hazard,
        String problem,
        String basis,
        String requirement,
        LocalDate due,
        LocalDate originalDue,
        @Nullable LocalDate requestedOn,
        @Nullable Boolean passed,
        @Nullable LocalDate reinspectedOn) {

    static OrderItem of(Hazard hazard, LocalDate due) {
        return new OrderItem(hazard.id.value(), hazard.problem, hazard.basis, hazard.requirement, due, due, null, null, null);
    }

    OrderItem extendedTo(LocalDate newDue) {
        return new OrderItem(hazard, problem, basis, requirement, newDue, originalDue, requestedOn, passed, reinspectedOn);
    }

    OrderItem requested(LocalDate day) {
        return new OrderItem(hazard, problem, basis, requirement, due, originalDue, day, passed, reinspectedOn);
    }

    OrderItem result(boolean hasPassed, LocalDate day) {
        return new OrderItem(hazard, problem, basis, requirement, due, originalDue, requestedOn, hasPassed, day);
    }

    /** From which day its re-inspection is owed: the earlier of the request and the end of the term. */
    LocalDate reinspectionFrom() {
        return requestedOn != null && requestedOn.isBefore(due) ? requestedOn : due;
    }

    boolean isOpen() {
        return passed == null;
    }

    /** Asked for, or the last day is over. */
    boolean isDueOn(LocalDate day) {
        return isOpen() && (requestedOn != null || day.isAfter(due));
    }
}
