package anlan.inspection;

import anlan.kernel.Identifier;
import java.util.UUID;

/** A supplement to a signed record (补充说明编号). */
public record SupplementId(UUID value) implements Identifier {

    static SupplementId fresh() {
        return new SupplementId(Identifier.fresh());
    }
}
