package anlan.inspection;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Unsealing;
import java.time.Instant;

/** A visit without notice is no longer hidden, for its team has arrived (解除保密). */
public record VisitUnsealed(VisitId subject, EnterpriseId enterprise, Instant at) implements Unsealing {

    @Override
    public String summary() {
        return "到场，解除保密";
    }
}
