package anlan.penalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cut of supply as its page shows it (停止供电、供应详情), with what its reader may do next. */
public record SupplyCutView(
        SupplyCutId id, UUID enterprise, String enterpriseName, SupplyKind kind, String supplier, UUID hazard, String hazardText, String measureNumber,
        String refusal, String danger, String safety, String emergency, SupplyCutStatus status, String officers, Instant proposedAt, String approver,
        @Nullable Instant approvedAt, String opinion, @Nullable Instant cutFrom, @Nullable Instant notifiedAt, String receiver, String supplierReceiver,
        String number, @Nullable Instant cutAt, @Nullable Instant obeyedAt, String obedience, @Nullable Instant liftedAt, String lifting, @Nullable LocalDate urgedOn, @Nullable LocalDate urgeUntil, String urging, String decisionNumber, boolean mine,
        boolean approves) {

    static SupplyCutView of(SupplyCut c, String approver, boolean mine, boolean approves) {
        return new SupplyCutView(c.id, c.territory, c.enterpriseName, c.kind, c.supplier, c.hazard, c.hazardText, c.measureNumber, c.refusal, c.danger, c.safety,
                c.emergency, c.status, c.officerNames, c.proposedAt, approver, c.approvedAt, c.opinion, c.cutFrom, c.notifiedAt, c.receiver, c.supplierReceiver,
                c.number, c.cutAt, c.obeyedAt, c.obedience, c.liftedAt, c.lifting, c.urgedOn, c.urgeUntil, c.urging, c.decisionNumber, mine, approves);
    }

    /** What may be done next, as the address of its form. */
    public List<String> open() {
        var open = new ArrayList<String>();
        if (approves && status == SupplyCutStatus.PROPOSED) {
            open.add("approval");
        }
        if (mine && status == SupplyCutStatus.APPROVED) {
            open.add(urgedOn == null && emergency.isEmpty() ? "urging" : "notice");
        }
        if (mine && status == SupplyCutStatus.NOTIFIED) {
            open.add("cut");
        }
        if (mine && (status == SupplyCutStatus.NOTIFIED || status == SupplyCutStatus.CUT)) {
            open.add("obedience");
        }
        if (mine && status == SupplyCutStatus.MUST_LIFT) {
            open.add("lifting");
        }
        return open;
    }
}
