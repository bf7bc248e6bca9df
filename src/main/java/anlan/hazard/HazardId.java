package anlan.hazard;

import anlan.kernel.Identifier;
import java.util.UUID;

/** A hazard (事故隐患编号). */
public record HazardId(UUID value) implements Identifier {

    static HazardId fresh() {
        return new HazardId(Identifier.fresh());
    }
}
