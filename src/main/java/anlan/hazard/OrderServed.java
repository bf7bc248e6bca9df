package anlan.hazard;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An order was served; its terms run (送达指令书). */
public record OrderServed(OrderId subject, EnterpriseId enterprise, String way, LocalDate day, List<Identifier> sources, Instant at) implements Traceable {

    public OrderServed {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return way + "指令书，送达日期 " + day;
    }
}
