package anlan.credit;

import anlan.kernel.Identifier;
import java.util.UUID;

/** A dispute about a line that is public (公示异议编号); people know it by its number. */
public record DisputeId(UUID value) implements Identifier {

    static DisputeId fresh() {
        return new DisputeId(Identifier.fresh());
    }
}
