package anlan.organization;

import anlan.kernel.Identifier;
import java.util.UUID;

/** A declared interest (利害关系申报编号). */
public record InterestId(UUID value) implements Identifier {

    public static InterestId fresh() {
        return new InterestId(Identifier.fresh());
    }
}
