package anlan.hazard;

import anlan.kernel.Identifier;
import java.util.UUID;

/** A re-inspection (复查编号). */
public record ReinspectionId(UUID value) implements Identifier {

    static ReinspectionId fresh() {
        return new ReinspectionId(Identifier.fresh());
    }
}
