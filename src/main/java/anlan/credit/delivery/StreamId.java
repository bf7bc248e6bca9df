package anlan.credit.delivery;

import anlan.kernel.Identifier;
import java.util.UUID;

/** The id of one numbered stream of messages to the provincial network (推送流水编号); a stream begun anew has a new one. */
public record StreamId(UUID value) implements Identifier {

    static StreamId fresh() {
        return new StreamId(Identifier.fresh());
    }
}
