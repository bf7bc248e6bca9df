package anlan.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cut of supply about to be asked for (拟采取的停止供电、供应措施).
 *
 * @param hazard the major hazard that was found
 * @param measure the stop decision that is not obeyed
 * @param refusal how it is not obeyed, with the evidence
 * @param danger why an accident really threatens
 * @param safety how safety is kept while the supply is off
 * @param noHomes whether the officers state that nobody's living is supplied by it
 * @param emergency why it cannot wait; empty where it can
 * @param urging the letter that urged the unit to obey (催告), with its day, where one was sent already; empty where it follows the approval
 */
public record NewSupplyCut(
        UUID enterprise, List<UUID> officers, SupplyKind kind, String supplier, UUID hazard, UUID measure, String refusal, String danger, String safety,
        boolean noHomes, String emergency, @Nullable LocalDate urgedOn, String urging) {

    public NewSupplyCut {
        officers = List.copyOf(officers);
    }
}
