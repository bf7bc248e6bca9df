package anlan.penalty;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One line of the list (查封、扣押清单): what, how many, in which state, where. */
@Table(schema = "penalty", name = "sealed_item")
public record SealedItem(@Id UUID id, UUID sealing, int position, String name, String quantity, String state, String place) {}
