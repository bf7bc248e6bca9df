package anlan.hazard;

import anlan.kernel.Identifier;
import java.util.UUID;

/** A lead for a penalty case (案件线索编号). */
public record LeadId(UUID value) implements Identifier {

    static LeadId fresh() {
        return new LeadId(Identifier.fresh());
    }
}
