package anlan.penalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A case that goes to another body (案件移送): to the authority that is competent, or a suspected crime to the police.
 *
 * @param offence the suspected crime; empty where the case goes to another authority
 * @param body code of the receiver where it answers in the platform itself; empty where the office enters its answers
 * @param answerBy until when the letter asks for an answer; the law sets none for another authority
 */
@Table(schema = "penalty", name = "referral")
public record Referral(
        @Id UUID id, CaseId penaltyCase, Kind kind, String receiver, String offence, String reason, List<String> materials,
        @Nullable LocalDate answerBy, Instant proposedAt, @Nullable Instant approvedAt, String number, @Nullable UUID paper,
        ReferralStatus status, String body) {

    /** Where a case goes (移送去向). */
    public enum Kind {
        AUTHORITY("其他行政机关"),
        POLICE("公安机关（涉嫌犯罪）");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isCrime() {
        return kind == Kind.POLICE;
    }

    /** @param code of the receiver where it has an account */
    Referral approved(Instant at, String letter, UUID letterPaper, String code) {
        return new Referral(id, penaltyCase, kind, receiver, offence, reason, materials, answerBy, proposedAt, at, letter, letterPaper,
                status.to(ReferralStatus.APPROVED), code);
    }

    Referral become(ReferralStatus next) {
        return with(receiver, status.to(next), body);
    }

    /** The police passed it on to the organ that is competent. */
    Referral forwardedTo(String organ, String code) {
        return with(organ, status.to(ReferralStatus.HANDED_OVER), code);
    }

    private Referral with(String organ, ReferralStatus next, String code) {
        return new Referral(id, penaltyCase, kind, organ, offence, reason, materials, answerBy, proposedAt, approvedAt, number, paper, next, code);
    }
}
