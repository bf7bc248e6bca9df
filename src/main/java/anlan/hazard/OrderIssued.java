package anlan.hazard;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An order to put hazards right was issued (责令限期整改). */
public record OrderIssued(OrderId subject, EnterpriseId enterprise, String number, int hazards, LocalDate due, List<Identifier> sources, Instant at) implements Traceable {

    public OrderIssued {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return "责令限期整改 " + hazards + " 项，最早期限 " + due + "，" + number;
    }
}
