package anlan.inspection;

import java.time.Instant;
import java.util.UUID;

/** What was added to a record after it was signed (补充说明): beside it, never in it, and never changed itself. */
public record Supplement(SupplementId id, String text, UUID officer, String name, Instant writtenAt) {}
