package anlan.enterprise;

import anlan.kernel.Traceable;
import java.time.Instant;

/** Masked personal data of an enterprise were shown in full (查看个人信息), and why. */
public record PersonalDataRead(EnterpriseId enterprise, String reason, Instant at) implements Traceable {

    @Override
    public EnterpriseId subject() {
        return enterprise;
    }

    @Override
    public String summary() {
        return "查看完整的人员姓名和电话：" + reason;
    }
}
