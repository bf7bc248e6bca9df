package anlan.organization;

import anlan.kernel.Identifier;
import java.util.UUID;

/** A post held for a time (任岗编号). */
public record PostHoldingId(UUID value) implements Identifier {

    public static PostHoldingId fresh() {
        return new PostHoldingId(Identifier.fresh());
    }
}
