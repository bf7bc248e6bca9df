package anlan.penalty;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sealing or seizure as a list shows it (查封、扣押一览). */
public record SealingRow(
        SealingId id, UUID enterprise, String enterpriseName, String town, SealingKind kind, String number, String things, String officers,
        @Nullable LocalDate executedOn, @Nullable LocalDate until, SealingStatus status, boolean over) {

    public String label() {
        return over ? SealingStatus.MUST_RELEASE.label() : status.label();
    }

    public String tone() {
        return over ? "err" : status.tone();
    }
}
