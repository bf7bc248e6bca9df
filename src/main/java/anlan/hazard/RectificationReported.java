package anlan.hazard;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** The enterprise says that hazards are put right and asks for the re-inspection (报告整改、申请复查). */
public record RectificationReported(OrderId subject, EnterpriseId enterprise, int hazards, int photos, List<Identifier> sources, Instant at) implements Traceable {

    public RectificationReported {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return "报告完成整改 " + hazards + " 项并申请复查，照片 " + photos + " 张";
    }
}
