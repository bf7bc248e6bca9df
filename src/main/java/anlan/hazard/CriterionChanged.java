package anlan.hazard;

import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;

/** A criterion of major hazards was changed by a law clerk (修订重大隐患判定标准). */
public record CriterionChanged(Identifier subject, String code, String status, Instant at) implements Traceable {

    @Override
    public String summary() {
        return "修订重大事故隐患判定标准 " + code + "，" + status;
    }
}
