package anlan.complaint;

import anlan.kernel.Identifier;
import java.util.UUID;

/** A complaint (举报编号); people know it by its number. */
public record ComplaintId(UUID value) implements Identifier {

    static ComplaintId fresh() {
        return new ComplaintId(Identifier.fresh());
    }
}
