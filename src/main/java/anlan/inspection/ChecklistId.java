package anlan.inspection;

import anlan.kernel.Identifier;
import java.util.UUID;

/** One version of a checklist (检查表编号). */
public record ChecklistId(UUID value) implements Identifier {

    static ChecklistId fresh() {
        return new ChecklistId(Identifier.fresh());
    }
}
