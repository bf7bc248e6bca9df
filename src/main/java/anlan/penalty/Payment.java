package anlan.penalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** Money that the collecting bank received (缴款), by its receipt. */
@Table(schema = "penalty", name = "payment")
public record Payment(
        @Id UUID id, CaseId penaltyCase, UUID decision, LocalDate paidOn, BigDecimal amount, String receipt, UUID recordedBy,
        Instant recordedAt) {}
