package anlan.platform.document;

import anlan.kernel.Identifier;
import java.util.UUID;

/** An issued paper (文书编号). */
public record PaperId(UUID value) implements Identifier {

    static PaperId fresh() {
        return new PaperId(Identifier.fresh());
    }
}
