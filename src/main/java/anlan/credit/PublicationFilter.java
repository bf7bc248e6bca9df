package anlan.credit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which publications the office looks for (公示查询条件).
 *
 * @param tab proposed, late, published, ended; empty for all
 */
public record PublicationFilter(
        String tab, String q, @Nullable PublicationKind kind, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable UUID enterprise,
        String sort, int page) {}
