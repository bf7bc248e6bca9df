package anlan.mandate;

import anlan.kernel.Identifier;
import java.util.UUID;

/** The id of a warrant (履职凭据编号), which a deed keeps. */
public record WarrantId(UUID value) implements Identifier {

    static WarrantId fresh() {
        return new WarrantId(Identifier.fresh());
    }
}
