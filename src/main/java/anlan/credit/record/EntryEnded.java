package anlan.credit.record;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Traceable;
import java.time.Instant;

/** Credit information counts no longer (信用信息失效): repaired, or its penalty was undone. */
public record EntryEnded(CreditEntryId subject, EnterpriseId enterprise, String status, String reason, Instant at) implements Traceable {

    @Override
    public String summary() {
        return "信用信息" + status + "：" + reason;
    }
}
