package anlan.penalty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** Samples taken as evidence (抽样取证) with the list of them. */
@Table(schema = "penalty", name = "sampling")
public record Sampling(
        @Id UUID id, CaseId penaltyCase, String place, Instant sampledAt, List<UUID> officers, List<String> items, String present,
        String absence, String witness, String number, UUID paper) {}
