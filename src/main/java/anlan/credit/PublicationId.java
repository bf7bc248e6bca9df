package anlan.credit;

import anlan.kernel.Identifier;
import java.util.UUID;

/** Something made public, or about to be (公示编号); the same in the public address of it. */
public record PublicationId(UUID value) implements Identifier {

    static PublicationId fresh() {
        return new PublicationId(Identifier.fresh());
    }
}
