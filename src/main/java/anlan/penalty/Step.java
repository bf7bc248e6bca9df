package anlan.penalty;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One step of a case as it was done (办理环节): who, when, from which state to which, by which provision. */
@Table(schema = "penalty", name = "step")
public record Step(
        @Id UUID id, CaseId penaltyCase, Instant at, @Nullable UUID person, String name, String event, String fromStatus,
        String toStatus, String paper, String basis, String note) {}
