package anlan.inspection.patrol;

import anlan.platform.file.FileId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report as its page and its list show it (巡查上报). */
public record PatrolView(
        PatrolId id, String division, String divisionName, PatrolKind what, @Nullable UUID enterprise, String place, String words, String reporterName,
        @Nullable BigDecimal latitude, @Nullable BigDecimal longitude, @Nullable BigDecimal accuracy, Instant at,
        PatrolStatus status, String outcome, @Nullable String handledBy, @Nullable Instant handledAt, int photoCount) {

    /** A photo of a report (上报照片). */
    public record Photo(FileId file, String name) {}

    /** Where the list stands (列表条件). */
    public record Filter(String tab, @Nullable PatrolKind what, String town, int page) {}

    public List<PatrolStatus> next() {
        return PatrolStatus.PROCEDURE.moves().stream().filter(t -> t.from() == status).map(t -> t.to()).toList();
    }
}
