package anlan.penalty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A questioning as it was recorded (询问笔录). */
@Table(schema = "penalty", name = "interview")
public record Interview(
        @Id UUID id, CaseId penaltyCase, int nth, String person, String identity, String position, String phone,
        String address, String place, Instant started, Instant ended, List<UUID> officers, String words, String remark,
        String refusal, UUID paper) {}
