package anlan.credit.blacklist;

import anlan.kernel.Identifier;
import java.util.UUID;

/** The id of a message about joint restrictions (联合惩戒通报编号). */
public record RestrictionId(UUID value) implements Identifier {

    static RestrictionId fresh() {
        return new RestrictionId(Identifier.fresh());
    }
}
