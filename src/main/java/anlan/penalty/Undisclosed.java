package anlan.penalty;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That a decision will not become public (不予公开), and why.
 *
 * @param id of the decision; one on the spot keeps it when it goes on in a case
 */
@Table(schema = "penalty", name = "undisclosed")
public record Undisclosed(@Id UUID id, LocalDate day, String reason) {}
