package anlan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision on the spot as a list shows it (当场处罚一览). */
public record SpotRow(
        SpotDecisionId id, UUID enterprise, String enterpriseName, String town, boolean person, String partyName, String number, String act,
        LocalDate decidedOn, boolean warning, @Nullable BigDecimal fine, SpotStatus status, boolean owed, String officers) {

    public String content() {
        var sum = fine == null ? "" : "罚款 " + "%,.2f".formatted(fine) + " 元";
        return warning ? fine == null ? "警告" : "警告，" + sum : sum;
    }
}
