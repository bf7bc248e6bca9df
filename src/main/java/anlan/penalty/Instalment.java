package anlan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One part of a deferred fine with its own last day (分期); a deferral without parts has one. */
@Table(schema = "penalty", name = "instalment")
public record Instalment(@Id UUID id, CaseId penaltyCase, UUID deferral, LocalDate due, BigDecimal sum) {}
