package anlan.hazard;

import anlan.kernel.Identifier;
import java.util.UUID;

/** A rectification order (责令限期整改指令编号). */
public record OrderId(UUID value) implements Identifier {

    static OrderId fresh() {
        return new OrderId(Identifier.fresh());
    }
}
