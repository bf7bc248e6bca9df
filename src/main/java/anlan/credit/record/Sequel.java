package anlan.credit.record;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What happened to the matter of an entry afterwards (后续). */
@Table(schema = "credit", name = "sequel")
record Sequel(@Id UUID id, CreditEntryId entry, Instant at, String words) {}
