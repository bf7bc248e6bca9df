package anlan.inspection;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Traceable;
import java.time.Instant;

/** A scheme of a visit was drawn up and handed in for approval (拟定现场检查方案). */
public record VisitPlanned(VisitId subject, EnterpriseId enterprise, String kind, int officers, Instant at) implements Traceable {

    @Override
    public String summary() {
        return "拟定现场检查方案：" + kind + "，检查人员 " + officers + " 名";
    }
}
