package anlan.inspection;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Sealing;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A visit without notice is hidden from all but its team and its approver (检查保密). */
public record VisitSealed(VisitId subject, EnterpriseId enterprise, Set<UUID> readers, Instant at) implements Sealing {

    public VisitSealed {
        readers = Set.copyOf(readers);
    }

    @Override
    public String summary() {
        return "到场前保密，知悉人员 " + readers.size() + " 名";
    }
}
