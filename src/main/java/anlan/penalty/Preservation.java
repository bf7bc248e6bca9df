package anlan.penalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** Evidence registered and kept before it is lost (先行登记保存): approved first, dealt with in seven working days. */
@Table(schema = "penalty", name = "preservation")
public record Preservation(
        @Id UUID id, CaseId penaltyCase, String reason, List<String> objects, String place, String keeper, boolean urgent,
        List<UUID> officers, @Nullable Instant preservedAt, @Nullable LocalDate approvedOn, @Nullable UUID paper,
        @Nullable LocalDate due, String disposal, @Nullable LocalDate disposedOn, @Nullable UUID disposalPaper) {

    Preservation carriedOut(Instant at, LocalDate approved, UUID notice, LocalDate until) {
        return new Preservation(id, penaltyCase, reason, objects, place, keeper, urgent, officers, at, approved, notice, until,
                disposal, disposedOn, disposalPaper);
    }

    Preservation disposed(String how, LocalDate day, UUID decision) {
        return new Preservation(id, penaltyCase, reason, objects, place, keeper, urgent, officers, preservedAt, approvedOn, paper,
                due, how, day, decision);
    }

    public boolean isOpen() {
        return paper != null && disposedOn == null;
    }
}
