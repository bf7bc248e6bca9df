package anlan.inspection;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Traceable;
import java.time.Instant;

/** The record of a visit was signed (签署现场检查记录). */
public record VisitSigned(VisitId subject, EnterpriseId enterprise, String paperNumber, int answers, int findings, Instant at) implements Traceable {

    @Override
    public String summary() {
        return "签署现场检查记录 " + paperNumber + "：检查 " + answers + " 项，发现问题 " + findings + " 项";
    }
}
