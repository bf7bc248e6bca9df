package anlan.inspection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a checklist (检查表).
 *
 * @param trades codes of GB/T 4754 it is made for; empty for every trade
 */
public record Checklist(
        ChecklistId id,
        String code,
        int version,
        String name,
        List<String> trades,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String description,
        int items,
        String changedBy,
        String reason) {

    public Checklist {
        trades = List.copyOf(trades);
    }

    public boolean isGeneral() {
        return trades.isEmpty();
    }

    boolean isFor(String trade) {
        return isGeneral() || trades.stream().anyMatch(trade::startsWith);
    }
}
