package anlan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That an act which was fined, and that the unit was ordered to correct, is punished day by day (按日连续处罚): which fine, which
 * order, the re-inspection that found the refusal, and the sum that follows from them.
 *
 * @param penaltyCase the case in which it is punished day by day
 * @param offence the act of that case
 * @param originalOffence the act as it was fined first
 * @param daily the sum of one day
 * @param steps how the sum was worked out
 */
@Table(schema = "penalty", name = "daily_penalty")
public record DailyPenalty(
        @Id UUID id, CaseId penaltyCase, UUID offence, UUID originalCase, UUID decision, String decisionNumber, UUID originalOffence,
        UUID rectificationOrder, String orderNumber, LocalDate orderedOn, UUID reinspection, LocalDate reinspectedOn, int days, BigDecimal daily, BigDecimal sum,
        List<String> steps) {

    /** The first day that is punished: the day after the order. */
    public LocalDate firstDay() {
        return orderedOn.plusDays(1);
    }
}
