package anlan.hazard;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of a list of orders (整改指令列表). */
public record OrderRow(
        OrderId id,
        UUID enterprise,
        String enterpriseName,
        String number,
        String tradeName,
        String town,
        LocalDate issuedOn,
        @Nullable LocalDate servedOn,
        LocalDate due,
        OrderStatus status,
        int items,
        int open,
        boolean overdue) {

    public String label() {
        return overdue ? "整改逾期" : status.label();
    }

    public String tone() {
        return overdue ? "err" : status.tone();
    }
}
