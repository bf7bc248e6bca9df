package anlan.inspection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The team opened what it was sent to (启动检查): when, who, and where that was; the target was sealed on the phone until then. */
public record Opening(
        Instant openedAt, String openedBy, @Nullable Double openedLatitude, @Nullable Double openedLongitude, @Nullable Double openedAccuracy) {

    static Opening of(Instant at, String by, @Nullable Position where) {
        return new Opening(at, by, where == null ? null : where.latitude(), where == null ? null : where.longitude(),
                where == null ? null : where.accuracy());
    }
}
