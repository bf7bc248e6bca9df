package anlan.penalty;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What the officers found and propose when the investigation is over (案件处理呈批). */
@Table(schema = "penalty", name = "report")
public record Report(
        @Id UUID id, CaseId penaltyCase, String facts, String circumstances, Proposal proposal, String ground,
        String summary, UUID reportedBy, Instant reportedAt, boolean current) {

    /** The four ways out of the Administrative Penalty Law, art. 57 (处理意见). */
    public enum Proposal {
        PENALISE("给予行政处罚"),
        EXCUSE("依法不予行政处罚"),
        DISMISS("违法事实不能成立，不予处罚"),
        REFER("涉嫌犯罪，移送司法机关");

        private final String label;

        Proposal(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    Report past() {
        return new Report(id, penaltyCase, facts, circumstances, proposal, ground, summary, reportedBy, reportedAt, false);
    }
}
