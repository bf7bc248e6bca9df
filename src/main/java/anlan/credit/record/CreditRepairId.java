package anlan.credit.record;

import anlan.kernel.Identifier;
import java.util.UUID;

/** The id of an application for credit repair (信用修复编号). */
public record CreditRepairId(UUID value) implements Identifier {

    static CreditRepairId fresh() {
        return new CreditRepairId(Identifier.fresh());
    }
}
