package anlan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as a list shows it (案件一览). */
public record CaseRow(
        CaseId id, UUID enterprise, String enterpriseName, String town, String number, String cause, CaseSource source,
        CaseStatus status, LocalDate foundOn, @Nullable LocalDate filedOn, @Nullable LocalDate decideBy,
        @Nullable LocalDate decidedOn, BigDecimal fine, boolean late) {

    public String label() {
        return late ? "超期未决定" : status.label();
    }

    public String tone() {
        return late ? "err" : status.tone();
    }
}
