package anlan.inspection;

import anlan.kernel.Identifier;
import java.util.UUID;

/** Something found wrong on a visit (检查发现编号). */
public record FindingId(UUID value) implements Identifier {

    static FindingId fresh() {
        return new FindingId(Identifier.fresh());
    }
}
