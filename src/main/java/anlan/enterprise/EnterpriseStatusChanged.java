package anlan.enterprise;

import anlan.kernel.Traceable;
import java.time.Instant;
import java.time.LocalDate;
/** An enterprise stopped, resumed, was shut or struck off (经营状态变更). */
public record EnterpriseStatusChanged(EnterpriseId enterprise, EnterpriseStatus from, EnterpriseStatus to, LocalDate since, String reason, Instant at) implements Traceable {

    @Override
    public EnterpriseId subject() {
        return enterprise;
    }

    @Override
    public String summary() {
        return "经营状态由“" + from.label() + "”变为“" + to.label() + "”：" + reason;
    }
}
