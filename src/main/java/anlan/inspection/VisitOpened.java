package anlan.inspection;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Traceable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A member of the team opened the sealed target of a visit (启动检查); towards everybody else it stays sealed until arrival. */
public record VisitOpened(VisitId subject, EnterpriseId enterprise, String name, @Nullable Position position, Instant at) implements Traceable {

    @Override
    public String summary() {
        return name + "启动检查，启封检查对象" + (position == null ? "，未定位" : "，已定位");
    }
}
