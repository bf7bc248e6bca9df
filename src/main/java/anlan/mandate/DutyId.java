package anlan.mandate;

import anlan.kernel.Identifier;
import java.util.UUID;

/** The id of a duty (待办事项编号). */
public record DutyId(UUID value) implements Identifier {

    static DutyId fresh() {
        return new DutyId(Identifier.fresh());
    }
}
