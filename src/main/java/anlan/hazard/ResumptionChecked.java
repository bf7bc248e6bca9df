package anlan.hazard;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Officers checked on the spot whether work may go on (恢复前核查). */
public record ResumptionChecked(
        MeasureId subject, EnterpriseId enterprise, LocalDate day, String finding, List<Identifier> sources, Instant at)
        implements Traceable {

    public ResumptionChecked {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return "核查恢复生产经营条件：" + finding;
    }
}
