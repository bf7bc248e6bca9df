package anlan.penalty;

import anlan.law.PenaltyTarget;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision about to be made on the spot (拟当场作出的处罚决定).
 *
 * @param visit the visit at which it was found; null where there was none
 * @param person the person it is put on; null where the unit is the party
 * @param certain whether the officers state that the facts are certain and certificates and rights were shown and told
 * @param fine null for a warning alone
 * @param collection why it is collected on the spot; null where the bank receives it
 */
public record NewSpotDecision(
        UUID enterprise, @Nullable UUID visit, @Nullable Person person, List<UUID> officers, String violation, String act,
        LocalDate actEnded, String place, String facts, boolean certain, String defence, String answer, boolean warning,
        @Nullable BigDecimal fine, @Nullable SpotCollection collection, String collectionNote) {

    public NewSpotDecision {
        officers = List.copyOf(officers);
    }

    /** A person as party (个人当事人). */
    public record Person(String name, String identity, String position, String address, String phone) {}

    PenaltyTarget target() {
        return person == null ? PenaltyTarget.UNIT : PenaltyTarget.PERSON;
    }
}
