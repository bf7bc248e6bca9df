package anlan.penalty;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sealing or seizure about to be asked for (拟采取的查封、扣押).
 *
 * @param related whether the officers state that all of it concerns the act, nobody lives on it and nobody sealed it before
 * @param done how it was carried out where it was urgent; null where it waits for the approval
 */
public record NewSealing(
        UUID enterprise, @Nullable UUID visit, @Nullable UUID penaltyCase, List<UUID> officers, SealingKind kind, SealingGround ground,
        String facts, List<Item> items, boolean related, @Nullable Execution done) {

    public NewSealing {
        officers = List.copyOf(officers);
        items = List.copyOf(items);
    }

    /** One thing (物品). */
    public record Item(String name, String quantity, String state, String place) {}

    /**
     * How it was carried out (实施情况), as the record on the spot has it.
     *
     * @param told whether certificates were shown, the party called, reasons, basis, rights and remedies told
     * @param witness who was called where the party was absent or refused to sign
     */
    public record Execution(
            LocalDateTime from, LocalDateTime to, boolean told, String party, String witness, String said, String answer, String refusal,
            String keeper) {}
}
