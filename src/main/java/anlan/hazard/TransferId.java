package anlan.hazard;

import anlan.kernel.Identifier;
import java.util.UUID;

/** A matter handed over to another authority (案件移送编号). */
public record TransferId(UUID value) implements Identifier {

    static TransferId fresh() {
        return new TransferId(Identifier.fresh());
    }
}
