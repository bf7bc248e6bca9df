package anlan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One part of an execution agreement with its own last day (执行协议的一期). */
@Table(schema = "penalty", name = "agreement_part")
public record AgreementPart(@Id UUID id, CaseId penaltyCase, UUID agreement, LocalDate due, BigDecimal sum) {}
