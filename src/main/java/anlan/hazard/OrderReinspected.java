package anlan.hazard;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** An order was re-inspected (整改复查). A hazard that failed waits as a lead for a penalty case. */
public record OrderReinspected(OrderId subject, EnterpriseId enterprise, int passed, int failed, String number, List<Identifier> sources, Instant at) implements Traceable {

    public OrderReinspected {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return "整改复查：通过 " + passed + " 项，未通过 " + failed + " 项，" + number;
    }
}
