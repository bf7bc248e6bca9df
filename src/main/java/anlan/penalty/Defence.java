package anlan.penalty;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What a party stated or defended, and the answer to it (陈述申辩与复核意见). */
@Table(schema = "penalty", name = "defence")
public record Defence(
        @Id UUID id, CaseId penaltyCase, UUID notice, LocalDate givenOn, String person, String words, boolean byParty,
        String answer, @Nullable Boolean accepted, @Nullable UUID answeredBy, @Nullable LocalDate answeredOn,
        @Nullable UUID paper) {

    Defence answered(String reply, boolean upheld, UUID by, LocalDate day, UUID record) {
        return new Defence(id, penaltyCase, notice, givenOn, person, words, byParty, reply, upheld, by, day, record);
    }

    public boolean isAnswered() {
        return answeredOn != null;
    }
}
