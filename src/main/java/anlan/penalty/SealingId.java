package anlan.penalty;

import anlan.kernel.Identifier;
import java.util.UUID;

/** The id of a sealing or seizure (查封、扣押编号). */
public record SealingId(UUID value) implements Identifier {

    static SealingId fresh() {
        return new SealingId(Identifier.fresh());
    }
}
