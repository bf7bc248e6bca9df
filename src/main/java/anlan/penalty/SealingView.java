package anlan.penalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sealing or seizure as its page shows it (查封、扣押详情), with what its reader may do next. */
public record SealingView(
        SealingId id, UUID enterprise, String enterpriseName, @Nullable UUID visit, @Nullable UUID penaltyCase, String caseTitle, SealingKind kind,
        SealingGround ground, String facts, SealingStatus status, String officers, Instant proposedAt, String approver, @Nullable Instant approvedAt,
        String opinion, @Nullable Instant executedAt, @Nullable LocalDate executedOn, String party, String keeper, String number, @Nullable LocalDate until,
        String extensionReason, @Nullable LocalDate extensionAskedOn, @Nullable LocalDate extendedOn, int extendedBy, List<String> tests,
        @Nullable ReleaseGround mustReleaseFor, @Nullable LocalDate mustReleaseSince, @Nullable SealingEnd ending, @Nullable LocalDate endedOn,
        String endReason, List<SealedItem> items, boolean over, boolean mine, boolean approves, boolean heads, Map<UUID, String> decisions) {

    /** What may be done next, in order, as the address of its form. */
    public List<String> open() {
        var open = new ArrayList<String>();
        if (approves && (status == SealingStatus.PROPOSED || status == SealingStatus.URGENT)) {
            open.add("approval");
        }
        if (mine && status == SealingStatus.APPROVED) {
            open.add("execution");
        }
        boolean running = status == SealingStatus.IN_FORCE && !over;
        if (approves && running && extensionAskedOn != null) {
            open.add("extension-decision");
        }
        if (heads && running) {
            open.add("disposal");
        }
        if (mine && (status == SealingStatus.IN_FORCE || status == SealingStatus.MUST_RELEASE)) {
            open.add("release");
        }
        if (mine && running) {
            if (extendedOn == null && extensionAskedOn == null) {
                open.add("extension");
            }
            open.add("test");
            open.add("case");
        }
        if ((mine || heads) && status == SealingStatus.IN_FORCE) {
            open.add("ground");
        }
        return open;
    }
}
