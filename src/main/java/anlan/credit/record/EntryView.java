package anlan.credit.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the credit record as its page shows it (信用信息): where it came from, what followed, whether it may be repaired.
 *
 * @param link the page of the record it comes from
 * @param source the deed it records, for example the decision
 * @param rule the conditions of repair; null where there is no repair
 * @param faults why it may not be repaired today
 */
public record EntryView(
        CreditEntryId id, UUID territory, String enterpriseName, EntryKind kind, boolean unit, String party, UUID source, String link, String matter,
        String basis, String result, String number, String authority, String agency, LocalDate day, BigDecimal fine, @Nullable LocalDate paidOn,
        EntryStatus status, @Nullable LocalDate endedOn, String endedWhy, Instant keptAt, List<Followed> sequels, @Nullable RepairRule rule,
        List<String> faults, List<RepairRow> repairs) {

    /** What followed, with its moment (后续). */
    public record Followed(Instant at, String words) {}

    static EntryView of(Entry e, List<Sequel> sequels, List<String> faults, @Nullable RepairRule rule, List<RepairRow> repairs) {
        return new EntryView(e.id, e.territory, e.enterpriseName, e.kind, e.unit, e.party, e.source, e.link, e.matter, e.basis, e.result, e.number,
                e.authority, e.agency, e.day, e.fine, e.paidOn, e.status, e.endedOn, e.endedWhy, e.keptAt,
                sequels.stream().map(s -> new Followed(s.at(), s.words())).toList(), rule, faults, repairs);
    }

    /** Whether there is such a thing as a repair for it now. */
    public boolean repairable() {
        return rule != null && status == EntryStatus.STANDING;
    }
}
