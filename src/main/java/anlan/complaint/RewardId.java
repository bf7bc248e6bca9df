package anlan.complaint;

import anlan.kernel.Identifier;
import java.util.UUID;

/** The reward of a complaint (举报奖励编号). */
public record RewardId(UUID value) implements Identifier {

    static RewardId fresh() {
        return new RewardId(Identifier.fresh());
    }
}
