package anlan.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A test, inspection or appraisal that an institution was asked for (检测、检验、鉴定).
 *
 * @param stops whether the clock of the case stands still meanwhile, as far as its rule allows
 */
@Table(schema = "penalty", name = "appraisal")
public record Appraisal(
        @Id UUID id, CaseId penaltyCase, String institution, List<String> objects, String questions, LocalDate sentOn, LocalDate due,
        boolean stops, String number, UUID paper, @Nullable LocalDate receivedOn, String conclusion, @Nullable UUID evidence) {

    Appraisal received(LocalDate day, String result, UUID opinion) {
        return new Appraisal(id, penaltyCase, institution, objects, questions, sentOn, due, stops, number, paper, day, result, opinion);
    }

    public boolean isOut() {
        return receivedOn == null;
    }
}
