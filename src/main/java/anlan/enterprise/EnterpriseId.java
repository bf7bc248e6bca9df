package anlan.enterprise;

import anlan.kernel.Identifier;
import java.util.UUID;

/** The id of an enterprise's file (企业档案编号). */
public record EnterpriseId(UUID value) implements Identifier {

    public static EnterpriseId fresh() {
        return new EnterpriseId(Identifier.fresh());
    }
}
