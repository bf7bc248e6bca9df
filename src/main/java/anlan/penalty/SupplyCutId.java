package anlan.penalty;

import anlan.kernel.Identifier;
import java.util.UUID;

/** The id of a cut of supply (停止供电、供应民用爆炸物品编号). */
public record SupplyCutId(UUID value) implements Identifier {

    static SupplyCutId fresh() {
        return new SupplyCutId(Identifier.fresh());
    }
}
