package anlan.credit.record;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** A step of a credit repair was done (信用修复办理): what, where it stands now, by which paper, why. */
public record RepairStepped(
        CreditRepairId subject, EnterpriseId enterprise, String event, String status, String paper, String reason, List<Identifier> sources, Instant at)
        implements Traceable {

    public RepairStepped {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return event + "，" + status + (reason.isEmpty() ? "" : "：" + reason);
    }
}
