package anlan.inspection;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Traceable;
import java.time.Instant;

/** The team arrived and showed its certificates (到场亮证). */
public record VisitArrived(VisitId subject, EnterpriseId enterprise, String team, boolean positioned, Instant at) implements Traceable {

    @Override
    public String summary() {
        return "到场并出示执法证件：" + team + (positioned ? "，已定位" : "，未定位");
    }
}
