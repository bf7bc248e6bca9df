package anlan.mandate;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Reference;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A duty began to run (待办产生). */
public record DutyStarted(
        DutyId subject,
        String kind,
        Reference record,
        @Nullable EnterpriseId enterprise,
        String title,
        LocalDate lastDay,
        Instant at)
        implements DutyEvent {

    @Override
    public String summary() {
        return "待办：" + title + "，期限 " + lastDay;
    }
}
