package anlan.hazard;

import anlan.kernel.Identifier;
import java.util.UUID;

/** A measure ordered on the spot (现场处理措施编号). */
public record MeasureId(UUID value) implements Identifier {

    static MeasureId fresh() {
        return new MeasureId(Identifier.fresh());
    }
}
