package anlan.platform.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A number that bears no valid paper (作废文号): voided before service, or reserved for a device and not used. */
public record VoidNumber(String kind, String number, String reason, @Nullable Instant at) {}
