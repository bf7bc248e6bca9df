package anlan.cooperation;

import anlan.kernel.Identifier;
import java.util.UUID;

/** What was sent to one body (来件编号). */
public record ParcelId(UUID value) implements Identifier {

    static ParcelId fresh() {
        return new ParcelId(Identifier.fresh());
    }
}
