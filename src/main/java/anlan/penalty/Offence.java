package anlan.penalty;

import anlan.law.PenaltyStage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One unlawful act of one party (违法行为), weighed by itself and punished together with the others.
 *
 * @param lawVersion the version of the penalty provision that was applied
 * @param fine what is proposed; null until the report, or where no fine is proposed
 */
@Table(schema = "penalty", name = "offence")
public record Offence(
        @Id UUID id, CaseId penaltyCase, UUID party, String violation, String act, LocalDate actEnded, PenaltyStage stage,
        String provision, String edition, @Nullable UUID lawVersion, @Nullable BigDecimal fine, String measures,
        String discretion, @Nullable BigDecimal decidedFine) {

    Offence proposed(PenaltyStage at, String cited, String ofEdition, UUID version, @Nullable BigDecimal sum, String other, String why) {
        return new Offence(id, penaltyCase, party, violation, act, actEnded, at, cited, ofEdition, version, sum, other, why, null);
    }

    Offence decided(@Nullable BigDecimal sum) {
        return new Offence(id, penaltyCase, party, violation, act, actEnded, stage, provision, edition, lawVersion, fine,
                measures, discretion, sum);
    }

    /** The other penalties proposed beside the fine. */
    public java.util.Set<Sanction> sanctions() {
        return Sanction.of(measures);
    }

    BigDecimal proposedFine() {
        return fine == null ? BigDecimal.ZERO : fine;
    }
}
