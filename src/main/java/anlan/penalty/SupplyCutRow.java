package anlan.penalty;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cut of supply as a list shows it (停止供电、供应一览). */
public record SupplyCutRow(
        SupplyCutId id, UUID enterprise, String enterpriseName, String town, SupplyKind kind, String supplier, String number, Instant proposedAt,
        @Nullable Instant cutFrom, SupplyCutStatus status, String officers) {}
