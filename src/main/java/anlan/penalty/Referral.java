package anlan.penalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A case that goes to another body (案件移送): to the authority that is competent, a suspected crime to the police, or what
 * points to the duty crime of an official to the supervisory commission.
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
        POLICE("公安机关（涉嫌犯罪）"),
        DISCIPLINE("监察机关（公职人员涉嫌职务犯罪）");

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

    /** What points to the duty crime of an official (职务犯罪线索): the case itself stays where it is. */
    public boolean isClue() {
        return kind == Kind.DISCIPLINE;
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
        return with(organ, status.to(ReferralStatus.FORWARDED), code);
    }

    private Referral with(String organ, ReferralStatus next, String code) {
        return new Referral(id, penaltyCase, kind, organ, offence, reason, materials, answerBy, proposedAt, approvedAt, number, paper, next, code);
    }
}
