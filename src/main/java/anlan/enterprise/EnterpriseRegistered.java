package anlan.enterprise;

import anlan.kernel.Traceable;
import java.time.Instant;

/** An enterprise was entered in the register (企业登记). */
public record EnterpriseRegistered(EnterpriseId enterprise, String name, String division, String supervisor, String trade, Instant at) implements Traceable {

    @Override
    public EnterpriseId subject() {
        return enterprise;
    }

    @Override
    public String summary() {
        return "登记企业：" + name;
    }
}
