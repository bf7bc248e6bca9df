package anlan.penalty;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** Somebody was asked to keep out of a case (回避): who asked, why, what the head decided. */
@Table(schema = "penalty", name = "recusal")
public record Recusal(
        @Id UUID id, CaseId penaltyCase, String applicant, UUID officer, String name, String reason, LocalDate askedOn,
        @Nullable Boolean granted, @Nullable UUID decidedBy, @Nullable LocalDate decidedOn, String words, @Nullable UUID instead,
        String number, @Nullable UUID paper) {

    Recusal decided(boolean out, UUID by, LocalDate day, String why, @Nullable UUID next, String letter, UUID letterPaper) {
        return new Recusal(id, penaltyCase, applicant, officer, name, reason, askedOn, out, by, day, why, next, letter, letterPaper);
    }

    public boolean isOpen() {
        return granted == null;
    }
}
