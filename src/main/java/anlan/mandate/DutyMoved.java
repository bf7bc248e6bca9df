package anlan.mandate;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Reference;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The clock of a duty was stopped, runs again, was prolonged or reckoned anew (期限变动), and why. */
public record DutyMoved(
        DutyId subject,
        String kind,
        Reference record,
        @Nullable EnterpriseId enterprise,
        String title,
        String why,
        LocalDate lastDay,
        Instant at)
        implements DutyEvent {

    @Override
    public String summary() {
        return why + "：" + title + "，期限 " + lastDay;
    }
}
