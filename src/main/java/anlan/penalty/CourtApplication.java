package anlan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What was asked of the court (强制执行申请), in its window, and what came of it.
 *
 * @param closes the last day of the window; null where a judgment is enforced, for which no term is held
 */
@Table(schema = "penalty", name = "court_application")
public record CourtApplication(
        @Id UUID id, CaseId penaltyCase, UUID decision, String court, BigDecimal sum, LocalDate opens, @Nullable LocalDate closes,
        String number, UUID paper, LocalDate appliedOn, @Nullable LocalDate acceptedOn, String ruling) {

    CourtApplication accepted(LocalDate day, String words) {
        return new CourtApplication(id, penaltyCase, decision, court, sum, opens, closes, number, paper, appliedOn, day, words);
    }

    CourtApplication refused(String words) {
        return new CourtApplication(id, penaltyCase, decision, court, sum, opens, closes, number, paper, appliedOn, acceptedOn, words);
    }
}
