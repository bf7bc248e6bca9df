package anlan.inspection.patrol;

import anlan.kernel.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** What an information officer saw and reported (巡查上报); the town office says what becomes of it. */
@Table(schema = "inspection", name = "patrol")
class Patrol {

    @Id PatrolId id;
    @Version private @Nullable Integer version;
    String division;
    String divisionName;
    String agency;
    UUID reporter;
    String reporterName;
    PatrolKind what;
    @Nullable UUID enterprise;
    String place;
    String words;
    @Nullable BigDecimal latitude;
    @Nullable BigDecimal longitude;
    @Nullable BigDecimal accuracy;
    Instant at;
    PatrolStatus status;
    String outcome;
    @Nullable String handledBy;
    @Nullable Instant handledAt;

    /** Where the reporter keeps watch, and the body that answers for it. */
    record Place(String division, String name, String agency) {}

    @PersistenceCreator
    private Patrol() {}

    static Patrol report(PatrolDraft draft, Place place, UUID reporter, String name, Instant now) {
        var patrol = new Patrol();
        patrol.id = draft.id();
        patrol.division = place.division;
        patrol.divisionName = place.name;
        patrol.agency = place.agency;
        patrol.reporter = reporter;
        patrol.reporterName = name;
        patrol.what = draft.what();
        patrol.enterprise = draft.enterprise();
        patrol.place = draft.place().strip();
        patrol.words = draft.words().strip();
        patrol.latitude = number(draft.latitude(), 6);
        patrol.longitude = number(draft.longitude(), 6);
        patrol.accuracy = number(draft.accuracy(), 2);
        patrol.at = now;
        patrol.status = PatrolStatus.REPORTED;
        patrol.outcome = "";
        return patrol;
    }

    private static @Nullable BigDecimal number(@Nullable Double given, int scale) {
        return given == null ? null : BigDecimal.valueOf(given).setScale(scale, RoundingMode.HALF_UP);
    }

    void become(PatrolStatus next, String words, String by, Instant now) {
        if (words.isBlank()) {
            throw new Refused("请写明怎样处理，上报的人会看到。").at("outcome");
        }
        status = status.to(next);
        outcome = words.strip();
        handledBy = by;
        handledAt = now;
    }
}
