package anlan.terminal.deed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the phone is told about a deed (接收答复).
 *
 * @param first what was answered the first time, where the deed is known
 * @param waitingFor deeds or files that have not come yet
 * @param flagged the clock of the phone was far off
 * @param sha256 of the bytes as they are kept; null where nothing is
 */
public record DeedAnswer(
        DeedStatus status,
        @Nullable DeedStatus first,
        @Nullable String reason,
        @Nullable String provision,
        @Nullable List<Conflict> conflicts,
        @Nullable List<UUID> waitingFor,
        @Nullable Map<String, Object> result,
        Instant receivedAt,
        boolean flagged,
        @Nullable String sha256) {

    static DeedAnswer of(Receipt receipt, Outcome outcome) {
        return new DeedAnswer(outcome.status(), null, outcome.reason(), outcome.provision(),
                outcome.conflicts().isEmpty() ? null : outcome.conflicts(), null, outcome.result().isEmpty() ? null : outcome.result(),
                receipt.receivedAt(), receipt.flagged(), receipt.sha256());
    }

    static DeedAnswer waiting(Receipt receipt, List<UUID> what) {
        return new DeedAnswer(DeedStatus.WAITING, null, "等待先做的事或者照片传到", null, null, what, null, receipt.receivedAt(),
                receipt.flagged(), null);
    }

    DeedAnswer known() {
        return new DeedAnswer(DeedStatus.KNOWN, status, reason, provision, conflicts, null, result, receivedAt, flagged, sha256);
    }
}
