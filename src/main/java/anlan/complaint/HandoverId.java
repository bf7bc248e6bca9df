package anlan.complaint;

import anlan.kernel.Identifier;
import java.util.UUID;

/** A request to hand a complaint to another handler (移交申请编号). */
public record HandoverId(UUID value) implements Identifier {

    static HandoverId fresh() {
        return new HandoverId(Identifier.fresh());
    }
}
