package anlan.enterprise;

import anlan.kernel.Traceable;
import java.time.Instant;

/** An agency was named by hand as a regulator of an enterprise (指定监管部门), or released again. */
public record RegulatorAssigned(EnterpriseId enterprise, Capacity capacity, String agency, boolean released, String reason, Instant at) implements Traceable {

    @Override
    public EnterpriseId subject() {
        return enterprise;
    }

    @Override
    public String summary() {
        return (released ? "解除" : "指定") + capacity.label() + "部门 " + agency + "：" + reason;
    }
}
