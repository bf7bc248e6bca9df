package anlan.penalty;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A fine outside its band before the second head (超出裁量幅度审批): the one who approved the report does not approve this too. */
@Table(schema = "penalty", name = "deviation")
public record Deviation(
        @Id UUID id, CaseId penaltyCase, String reason, UUID firstBy, Instant firstAt, @Nullable UUID secondBy,
        @Nullable Instant secondAt, String opinion, Approval.Outcome outcome) {

    public boolean isPending() {
        return outcome == Approval.Outcome.PENDING;
    }

    Deviation decided(UUID by, String words, Approval.Outcome result, Instant at) {
        return new Deviation(id, penaltyCase, reason, firstBy, firstAt, by, at, words, result);
    }
}
