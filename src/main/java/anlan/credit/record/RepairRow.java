package anlan.credit.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the list of credit repairs (信用修复一览). */
public record RepairRow(
        CreditRepairId id, UUID territory, String enterpriseName, String matter, String applicant, Instant appliedAt, LocalDate receivedOn, RepairStatus status, String number,
        @Nullable Instant decidedAt) {}
