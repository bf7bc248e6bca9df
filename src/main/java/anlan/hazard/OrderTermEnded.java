package anlan.hazard;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The last day of an order is over without a request: its re-inspection is owed (整改期限届满). */
public record OrderTermEnded(OrderId subject, EnterpriseId enterprise, LocalDate due, List<Identifier> sources, Instant at) implements Traceable {

    public OrderTermEnded {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return "整改期限 " + due + " 届满";
    }
}
