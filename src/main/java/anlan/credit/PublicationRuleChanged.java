package anlan.credit;

import anlan.kernel.Reference;
import anlan.kernel.Traceable;
import java.time.Instant;

/** A rule of publication was verified or corrected (更正公开规则); what was proposed already keeps its version. */
public record PublicationRuleChanged(Reference subject, String code, String status, String reason, Instant at) implements Traceable {

    @Override
    public String summary() {
        return "更正公开规则 " + code + "（" + status + "）：" + reason;
    }
}
