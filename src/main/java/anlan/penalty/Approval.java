package anlan.penalty;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** An approval (审批): proposed by an officer, endorsed by the head of the office, decided by a head of the organ. */
@Table(schema = "penalty", name = "approval")
public record Approval(
        @Id UUID id, CaseId penaltyCase, Kind kind, @Nullable UUID subject, String proposal, UUID proposedBy, Instant proposedAt,
        @Nullable UUID endorsedBy, @Nullable Instant endorsedAt, String endorsement, @Nullable UUID decidedBy,
        @Nullable Instant decidedAt, String opinion, Outcome outcome) {

    /** What is to be approved (审批事项). */
    public enum Kind {
        FILING("立案"),
        REJECTION("不予立案"),
        TRANSFER("案件移送"),
        REPORT("案件处理"),
        PRESERVATION("先行登记保存"),
        EXTENSION("延长期限"),
        DEFERRAL("延期、分期缴纳"),
        CORRECTION("自行纠正处罚决定"),
        SUSPENSION("中止执行"),
        RESUMPTION("恢复执行"),
        ENDING("终结执行"),
        COURT_APPEAL("对法院裁定申请复议"),
        AUCTION("拍卖抵缴罚款"),
        AGREEMENT("执行协议"),
        URGE("催告"),
        COURT("申请法院强制执行"),
        CLOSURE("结案");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What became of it (审批结果). */
    public enum Outcome {
        PENDING("待批"),
        GRANTED("同意"),
        RETURNED("退回");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isPending() {
        return outcome == Outcome.PENDING;
    }

    public boolean isEndorsed() {
        return endorsedBy != null;
    }

    Approval endorsed(UUID by, String words, Instant at) {
        return new Approval(id, penaltyCase, kind, subject, proposal, proposedBy, proposedAt, by, at, words, null, null, "", outcome);
    }

    Approval decided(UUID by, String words, Outcome result, Instant at) {
        return new Approval(id, penaltyCase, kind, subject, proposal, proposedBy, proposedAt, endorsedBy, endorsedAt, endorsement,
                by, at, words, result);
    }
}
