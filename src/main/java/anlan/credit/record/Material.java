package anlan.credit.record;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A file that a unit or person handed in with an application (证明材料). */
@Table(schema = "credit", name = "material")
public record Material(@Id UUID file, UUID owner, UUID territory, String division, String supervisor, boolean unit, String name) {}
