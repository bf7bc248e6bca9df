package anlan.credit;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** Somebody disputed a public line (提出公示异议); who it was is not among the facts. */
public record DisputeRaised(DisputeId subject, EnterpriseId enterprise, List<Identifier> sources, String number, boolean byUnit, Instant at) implements Traceable {

    public DisputeRaised {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return (byUnit ? "单位" : "有关人员") + "对公示提出异议 " + number;
    }
}
