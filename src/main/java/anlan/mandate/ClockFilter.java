package anlan.mandate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which clocks a list shows, and in which order (期限筛选).
 *
 * @param state {@code late}, {@code stopped}, {@code ended}, {@code all}, or empty for all that run
 * @param q words of the matter
 * @param kind code of a kind; empty for all
 * @param agency code of the body that answers for it; empty for all
 * @param mine only my own
 * @param from the first last day that is shown
 * @param to the last one
 * @param sort a column, with a minus before it the other way round
 */
public record ClockFilter(
        String state, String q, String kind, String agency, boolean mine, @Nullable LocalDate from, @Nullable LocalDate to,
        String sort) {

    public ClockFilter {
        state = switch (state) {
            case "late", "stopped", "ended", "all" -> state;
            default -> "";
        };
        q = q.strip();
    }
}
