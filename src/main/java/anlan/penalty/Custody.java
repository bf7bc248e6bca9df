package anlan.penalty;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One hand-over of a piece of evidence (证据移交). */
@Table(schema = "penalty", name = "custody")
public record Custody(@Id UUID id, UUID evidence, Instant at, String keeper, String place, String reason, String byWhom) {

    static final String RETURNED = "退还：";

    public boolean isReturned() {
        return reason.startsWith(RETURNED);
    }
}
