package anlan.enterprise;

import anlan.kernel.Identifier;
import java.util.UUID;

/** The number of one import or export of a list (批次编号). */
public record BatchId(UUID value) implements Identifier {

    public static BatchId fresh() {
        return new BatchId(Identifier.fresh());
    }
}
