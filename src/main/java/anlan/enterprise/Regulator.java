package anlan.enterprise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agency that answers for an enterprise (监管责任).
 *
 * @param since from when it does
 * @param assignment the number of the assignment by hand; null where trade or place decide
 * @param reason why it was assigned by hand, or from what it follows
 */
public record Regulator(
        Capacity capacity, String agency, String agencyName, LocalDate since, java.util.@Nullable UUID assignment, String reason) {}
