package anlan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What one party was told before the decision (行政处罚告知): facts, grounds, content, rights.
 *
 * @param hearing whether the right to a hearing was told, with the ground in {@code hearingGround}
 * @param defenceUntil the last day to defend or to ask for a hearing; null until it was served
 */
@Table(schema = "penalty", name = "notice")
public record Notice(
        @Id UUID id, CaseId penaltyCase, UUID party, BigDecimal fine, String measures, String content, String number,
        UUID paper, boolean hearing, String hearingGround, @Nullable UUID hearingPaper, LocalDate notifiedOn,
        @Nullable LocalDate servedOn, @Nullable LocalDate defenceUntil, @Nullable LocalDate waivedOn, String waiver,
        boolean current) {

    Notice served(LocalDate day, LocalDate until) {
        return new Notice(id, penaltyCase, party, fine, measures, content, number, paper, hearing, hearingGround, hearingPaper,
                notifiedOn, day, until, waivedOn, waiver, current);
    }

    Notice waived(LocalDate day, String words) {
        return new Notice(id, penaltyCase, party, fine, measures, content, number, paper, hearing, hearingGround, hearingPaper,
                notifiedOn, servedOn, defenceUntil, day, words, current);
    }

    Notice past() {
        return new Notice(id, penaltyCase, party, fine, measures, content, number, paper, hearing, hearingGround, hearingPaper,
                notifiedOn, servedOn, defenceUntil, waivedOn, waiver, false);
    }

    /** Whether the party may no longer be kept waiting: the term is over, or it gave up the right in writing. */
    public boolean isOver(LocalDate today) {
        return servedOn != null && (waivedOn != null || defenceUntil != null && today.isAfter(defenceUntil));
    }
}
