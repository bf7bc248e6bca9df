package anlan.credit.blacklist;

import anlan.kernel.Identifier;
import java.util.UUID;

/** The id of an application to be taken off the list early (提前移出申请编号). */
public record EarlyExitId(UUID value) implements Identifier {

    static EarlyExitId fresh() {
        return new EarlyExitId(Identifier.fresh());
    }
}
