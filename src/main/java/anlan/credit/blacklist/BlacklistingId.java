package anlan.credit.blacklist;

import anlan.kernel.Identifier;
import java.util.UUID;

/** The id of a listing of a gravely untrustworthy party (名单事项编号). */
public record BlacklistingId(UUID value) implements Identifier {

    static BlacklistingId fresh() {
        return new BlacklistingId(Identifier.fresh());
    }
}
