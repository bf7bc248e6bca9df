package anlan.enterprise;

import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;
/** The entry of an enterprise was changed (档案变更): what, from what to what, and why. Personal data are masked in it. */
public record EnterpriseCorrected(EnterpriseId enterprise, List<Change> changes, String reason, Instant at) implements Traceable {

    @Override
    public EnterpriseId subject() {
        return enterprise;
    }

    @Override
    public String summary() {
        return "变更档案 " + changes.size() + " 项：" + String.join("、", changes.stream().map(Change::field).toList());
    }
}
