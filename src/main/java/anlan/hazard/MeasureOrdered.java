package anlan.hazard;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** A measure was ordered on the spot (采取现场处理措施). */
public record MeasureOrdered(MeasureId subject, EnterpriseId enterprise, String measures, String object, String number, List<Identifier> sources, Instant at) implements Traceable {

    public MeasureOrdered {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return "现场责令" + measures + "：" + object + "，" + number;
    }
}
