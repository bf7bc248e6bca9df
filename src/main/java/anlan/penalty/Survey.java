package anlan.penalty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A survey of the place (勘验): what was found, in its order, with the sketch as a piece of evidence. */
@Table(schema = "penalty", name = "survey")
public record Survey(
        @Id UUID id, CaseId penaltyCase, int nth, String place, String weather, Instant started, Instant ended, List<UUID> officers,
        String present, String absence, String witness, String findings, String remark, UUID evidence, UUID paper) {}
