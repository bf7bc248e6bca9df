package anlan.inspection;

import anlan.kernel.Identifier;
import java.util.UUID;

/** A visit (检查编号). */
public record VisitId(UUID value) implements Identifier {

    static VisitId fresh() {
        return new VisitId(Identifier.fresh());
    }
}
