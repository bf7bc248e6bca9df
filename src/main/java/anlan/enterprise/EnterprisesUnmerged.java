package anlan.enterprise;

import anlan.kernel.Traceable;
import java.time.Instant;

/** A merging was undone (撤销合并): the alias is a file of its own again. */
public record EnterprisesUnmerged(EnterpriseId keeper, EnterpriseId merged, String reason, Instant at) implements Traceable {

    @Override
    public EnterpriseId subject() {
        return keeper;
    }

    @Override
    public String summary() {
        return "撤销档案合并：" + reason;
    }
}
