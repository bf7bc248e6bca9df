package anlan.mandate;

import anlan.kernel.Period;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock as the list of all clocks shows it (期限一览): the duty, and how its day came about.
 *
 * @param from the day or moment of the event it runs from; null where a decision fixed its end
 * @param extension by how much it was prolonged, in the unit of its rule
 * @param stops the days that do not count; the last one may be open
 * @param ofEnterprise whether the enterprise itself owes it, and the body only watches
 * @param agencyName the body that answers for it
 */
public record ClockView(
        DutyView duty, @Nullable LocalDateTime from, int extension, List<Period> stops, boolean ofEnterprise, String agencyName) {

    /** When it began to run. */
    public LocalDate start() {
        return from == null ? duty.started() : from.toLocalDate();
    }

    /** By name, or 企业 and 本单位 as a whole. */
    public String owner() {
        return ofEnterprise ? "企业" : duty.owner();
    }

    /** 2026-06-01 至 2026-06-10；2026-07-01 起. */
    public String stopped() {
        return String.join("；", stops.stream().map(Period::toString).toList());
    }
}
