package anlan.enterprise;

import anlan.kernel.Traceable;
import java.time.Instant;

/** Two files turned out to be one enterprise (档案合并): the merged one stays as an alias of the keeper. */
public record EnterprisesMerged(EnterpriseId keeper, EnterpriseId merged, String reason, Instant at) implements Traceable {

    @Override
    public EnterpriseId subject() {
        return keeper;
    }

    @Override
    public String summary() {
        return "合并重复档案：" + reason;
    }
}
