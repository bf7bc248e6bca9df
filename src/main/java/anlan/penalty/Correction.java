package anlan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** That the organ itself puts a wrong decision right (自行纠正, 处罚法 75): what is wrong, and what it is to be. */
@Table(schema = "penalty", name = "correction")
public record Correction(
        @Id UUID id, CaseId penaltyCase, UUID decision, Remedy.Outcome outcome, BigDecimal fine, String measures, String reason,
        @Nullable LocalDate grantedOn) {

    Correction granted(LocalDate day) {
        return new Correction(id, penaltyCase, decision, outcome, fine, measures, reason, day);
    }
}
