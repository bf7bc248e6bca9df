package anlan.hazard;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the hazard ledger (隐患台账). */
public record HazardRow(
        HazardId id,
        UUID enterprise,
        String enterpriseName,
        String enterpriseCode,
        String tradeName,
        String town,
        HazardLevel level,
        String majorGround,
        String problem,
        String place,
        String basis,
        String requirement,
        LocalDate foundOn,
        @Nullable LocalDate due,
        HazardStatus status,
        @Nullable LocalDate closedOn,
        UUID visit,
        @Nullable UUID rectificationOrder,
        boolean overdue) {

    public String label() {
        return overdue ? "整改逾期" : status.label();
    }

    public String tone() {
        return overdue ? "err" : status.tone();
    }
}
