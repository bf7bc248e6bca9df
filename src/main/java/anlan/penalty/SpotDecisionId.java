package anlan.penalty;

import anlan.kernel.Identifier;
import java.util.UUID;

/** The id of a decision on the spot (当场处罚决定编号). */
public record SpotDecisionId(UUID value) implements Identifier {

    static SpotDecisionId fresh() {
        return new SpotDecisionId(Identifier.fresh());
    }
}
