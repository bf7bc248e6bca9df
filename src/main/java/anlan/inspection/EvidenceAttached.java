package anlan.inspection;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Traceable;
import java.time.Instant;

/** A photo or a recording was attached to a visit (附现场照片或者音像记录). */
public record EvidenceAttached(VisitId subject, EnterpriseId enterprise, String name, String sm3, Instant at)
        implements Traceable {

    @Override
    public String summary() {
        return "附现场证据 " + name + "，SM3 " + sm3.substring(0, 16) + "…";
    }
}
