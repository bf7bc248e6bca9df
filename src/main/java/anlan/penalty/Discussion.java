package anlan.penalty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The collective discussion of the heads (集体讨论), with the opinion and the vote of each member. */
@Table(schema = "penalty", name = "discussion")
public record Discussion(
        @Id UUID id, CaseId penaltyCase, Instant satAt, String place, UUID chair, List<UUID> members, List<String> names,
        List<String> votes, List<String> opinions, String conclusion, boolean agreed, UUID paper) {}
