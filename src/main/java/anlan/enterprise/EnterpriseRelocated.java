package anlan.enterprise;

import anlan.kernel.Traceable;
import java.time.Instant;

/** An enterprise came under other regulators (管辖变更): its place or its trade changed. */
public record EnterpriseRelocated(EnterpriseId enterprise, String fromDivision, String toDivision, String fromSupervisor, String toSupervisor, Instant at) implements Traceable {

    @Override
    public EnterpriseId subject() {
        return enterprise;
    }

    @Override
    public String summary() {
        return "管辖变更：" + (fromDivision.equals(toDivision) ? "" : "属地 " + fromDivision + " 改为 " + toDivision + " ")
                + (fromSupervisor.equals(toSupervisor) ? "" : "行业部门 " + fromSupervisor + " 改为 " + toSupervisor);
    }
}
