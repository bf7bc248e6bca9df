package anlan.hazard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A re-inspection of an order (整改复查), with its result item by item.
 *
 * @param key made with the form: the same key twice is the same re-inspection
 */
@Table(schema = "hazard", name = "reinspection")
record Reinspection(
        @Id ReinspectionId id,
        @Version @Nullable Integer version,
        UUID rectificationOrder,
        UUID key,
        LocalDate day,
        boolean requested,
        List<UUID> officers,
        String unitOpinion,
        UUID paper,
        Instant recordedAt,
        @MappedCollection(idColumn = "reinspection", keyColumn = "position") List<Result> results) {

    /** What was found of one hazard (复查情况). */
    @Table(schema = "hazard", name = "reinspection_result")
    record Result(UUID hazard, boolean passed, String finding) {}
}
