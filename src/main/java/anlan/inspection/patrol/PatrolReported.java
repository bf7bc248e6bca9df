package anlan.inspection.patrol;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Traceable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An information officer reported something (信息员上报). */
public record PatrolReported(PatrolId subject, @Nullable EnterpriseId enterprise, PatrolKind what, String place, int photos, Instant at)
        implements Traceable {

    @Override
    public String summary() {
        return "上报：" + what.label() + (place.isBlank() ? "" : "，" + place) + "，照片 " + photos + " 张";
    }
}
