package anlan.credit.record;

import anlan.kernel.Identifier;
import java.util.UUID;

/** The id of an entry of the credit record (信用信息编号). */
public record CreditEntryId(UUID value) implements Identifier {

    static CreditEntryId fresh() {
        return new CreditEntryId(Identifier.fresh());
    }
}
