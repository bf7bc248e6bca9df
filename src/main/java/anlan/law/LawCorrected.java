package anlan.law;

import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** A row of the law tables was corrected or added by a law clerk (法规数据更正); the version it became is a source. */
public record LawCorrected(LawRecordId subject, LawRecordId version, String summary, Instant at) implements Traceable {

    @Override
    public List<? extends Identifier> sources() {
        return List.of(version);
    }
}
