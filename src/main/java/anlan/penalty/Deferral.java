package anlan.penalty;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A party's request to pay a fine later or in parts (延期、分期缴纳罚款) for hardship, and the approval of it. */
@Table(schema = "penalty", name = "deferral")
public record Deferral(
        @Id UUID id, CaseId penaltyCase, UUID decision, LocalDate askedOn, String reason, @Nullable LocalDate grantedOn,
        String number, @Nullable UUID paper, @Nullable LocalDate servedOn) {

    public boolean isGranted() {
        return grantedOn != null;
    }

    public boolean mustServe() {
        return paper != null && servedOn == null;
    }

    Deferral served(LocalDate day) {
        return new Deferral(id, penaltyCase, decision, askedOn, reason, grantedOn, number, paper, day);
    }

    Deferral granted(LocalDate day, String paperNumber, UUID letter) {
        return new Deferral(id, penaltyCase, decision, askedOn, reason, day, paperNumber, letter, null);
    }
}
