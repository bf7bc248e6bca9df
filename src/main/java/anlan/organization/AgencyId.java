package anlan.organization;

import anlan.kernel.Identifier;
import java.util.UUID;

/** A body of supervision in the ledger (机构编号); everywhere else its code names it. */
public record AgencyId(UUID value) implements Identifier {

    public static AgencyId fresh() {
        return new AgencyId(Identifier.fresh());
    }
}
