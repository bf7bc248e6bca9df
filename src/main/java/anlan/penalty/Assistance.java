package anlan.penalty;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A letter that asks another body to help with an inquiry (协助调查), and its answer. */
@Table(schema = "penalty", name = "assistance")
public record Assistance(
        @Id UUID id, CaseId penaltyCase, String organ, String matter, LocalDate due, String number, UUID paper, LocalDate sentOn,
        @Nullable LocalDate answeredOn, String answer, String answerNumber, @Nullable UUID file, String fileName) {

    Assistance answered(LocalDate day, String words, String letter, @Nullable UUID scan, String scanName) {
        return new Assistance(id, penaltyCase, organ, matter, due, number, paper, sentOn, day, words, letter, scan, scanName);
    }

    public boolean isOpen() {
        return answeredOn == null;
    }
}
