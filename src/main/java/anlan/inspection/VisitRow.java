package anlan.inspection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of a list of visits (检查列表). */
public record VisitRow(
        VisitId id,
        UUID enterprise,
        String enterpriseName,
        String enterpriseCode,
        String tradeName,
        String town,
        VisitKind kind,
        VisitStatus status,
        Instant plannedFrom,
        @Nullable Instant arrivedAt,
        String officers,
        int findings,
        boolean sealed) {}
