package anlan.law;

import anlan.kernel.Identifier;
import java.util.UUID;

/** The id of a row of the law tables or of one version of it (法规数据编号). */
public record LawRecordId(UUID value) implements Identifier {

    static LawRecordId fresh() {
        return new LawRecordId(Identifier.fresh());
    }
}
