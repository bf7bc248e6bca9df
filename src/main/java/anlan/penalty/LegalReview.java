package anlan.penalty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The legal review of a case before the decision (法制审核), point by point. */
@Table(schema = "penalty", name = "legal_review")
public record LegalReview(
        @Id UUID id, CaseId penaltyCase, UUID reviewer, String name, Instant reviewedAt, List<String> points, boolean passed,
        String opinion, UUID paper, boolean current) {

    /** What is looked at, in this order (审核要点). */
    public static final List<String> POINTS = List.of("主体和权限", "当事人", "事实", "证据", "法律适用", "裁量", "程序", "文书");

    public String label(int point) {
        return POINTS.get(point);
    }

    LegalReview past() {
        return new LegalReview(id, penaltyCase, reviewer, name, reviewedAt, points, passed, opinion, paper, false);
    }
}
