package anlan.penalty;

import anlan.kernel.Identifier;
import java.util.UUID;

/** The id of a penalty case (案件编号). */
public record CaseId(UUID value) implements Identifier {

    static CaseId fresh() {
        return new CaseId(Identifier.fresh());
    }
}
