package anlan.penalty;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A penalty that was decided and stands (有效的处罚决定), in a case or on the spot, as far as it has come.
 *
 * @param subject the case or the decision on the spot
 * @param spot whether it was decided on the spot
 * @param continued the case in which a decision on the spot goes on
 * @param paidOn the day on which the fine was covered; null while it is owed
 */
public record DecidedPenalty(
        UUID decision, UUID subject, boolean spot, @Nullable UUID continued, UUID territory, boolean unit, String party, String number, String acts,
        String basis, String content, BigDecimal fine, String agency, LocalDate decidedOn, @Nullable LocalDate servedOn, @Nullable LocalDate paidOn,
        @Nullable LocalDate publishedOn) {

    DecidedPenalty saying(String words) {
        return new DecidedPenalty(decision, subject, spot, continued, territory, unit, party, number, acts, basis, words, fine, agency, decidedOn, servedOn, paidOn,
                publishedOn);
    }

    public EnterpriseId enterprise() {
        return new EnterpriseId(territory);
    }

    public Identifier record() {
        return spot ? new SpotDecisionId(subject) : new CaseId(subject);
    }
}
