package anlan.credit.record;

import anlan.platform.document.PaperView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A credit repair as its page shows it (信用修复), with what its reader may do next. */
public record RepairView(
        CreditRepairId id, UUID territory, String enterpriseName, EntryView entry, String reason, String applicant, Instant appliedAt,
        LocalDate receivedOn, String recorder, RepairStatus status,
        String checker, @Nullable Boolean recommended, String finding, @Nullable Instant checkedAt, String decider, String opinion,
        @Nullable Instant decidedAt, String number, List<Material> materials, List<PaperView> papers, boolean checks, boolean decides) {

    /** Asked and not decided: it may still be withdrawn. */
    public boolean isOpen() {
        return status == RepairStatus.APPLIED || status == RepairStatus.CHECKED;
    }

    static RepairView of(Repair r, EntryView entry, List<Material> materials, List<PaperView> papers, boolean checks, boolean decides) {
        return new RepairView(r.id, r.territory, r.enterpriseName, entry, r.reason, r.applicant, r.appliedAt, r.receivedOn, r.recorder, r.status, r.checkerName, r.recommended,
                r.finding, r.checkedAt, r.deciderName, r.opinion, r.decidedAt, r.number, materials, papers,
                checks && r.status == RepairStatus.APPLIED, decides && r.status == RepairStatus.CHECKED);
    }
}
