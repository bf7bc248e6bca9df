package anlan.credit.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A line of the violation library (信用信息一览). */
public record EntryRow(
        CreditEntryId id, UUID territory, String enterpriseName, EntryKind kind, boolean unit, String party, String matter, String result,
        String number, String authority, LocalDate day, BigDecimal fine, EntryStatus status) {}
