package anlan.hazard;

import anlan.kernel.Identifier;
import java.util.UUID;

/** A request for more time (延期申请编号). */
public record ExtensionId(UUID value) implements Identifier {

    static ExtensionId fresh() {
        return new ExtensionId(Identifier.fresh());
    }
}
