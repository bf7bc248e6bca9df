package anlan.hazard;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.relational.core.mapping.Table;

/** One hazard for which more time is asked (延期事项). */
@Table(schema = "hazard", name = "extension_item")
record ExtensionItem(UUID hazard, LocalDate due, LocalDate newDue) {}
