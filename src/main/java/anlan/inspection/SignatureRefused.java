package anlan.inspection;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Traceable;
import java.time.Instant;

/** The person on the site refused to sign; the refusal is recorded and reported (拒绝签名，安全生产法第六十八条). */
public record SignatureRefused(VisitId subject, EnterpriseId enterprise, String name, String reason, Instant at) implements Traceable {

    @Override
    public String summary() {
        return "现场负责人" + name + "拒绝签名：" + reason;
    }
}
