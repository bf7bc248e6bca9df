package anlan.credit.opendata;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a data set (分段): some thousand records in the order of their ids, kept packed. When one of them ends, only its part is
 * made anew.
 *
 * @param first from which id on records belong to it, up to the next part
 * @param until the first day after which one of its records is public no more
 * @param since the earliest day of publication in it
 */
record Part(UUID first, int rows, @Nullable LocalDate until, @Nullable LocalDate since, Piece csv, Piece json) {

    /** The text of a part in one format: its length plain and packed, and the file it is kept in. */
    record Piece(String file, long length, long packed) {}

    Piece piece(OpenFormat format) {
        return format.isCsv() ? csv : json;
    }

    boolean isOver(LocalDate today) {
        return until != null && until.isBefore(today);
    }
}
