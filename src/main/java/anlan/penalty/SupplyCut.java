package anlan.penalty;

import anlan.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A cut of power or of civil explosives (停止供电、停止供应民用爆炸物品) that makes a unit obey a stop decision: approved by the
 * principal head, told beforehand, lifted as soon as the unit obeys.
 */
@Table(schema = "penalty", name = "supply_cut")
class SupplyCut {

    @Id SupplyCutId id;
    @Version private @Nullable Integer version;
    UUID territory;
    String division;
    String supervisor;
    String enterpriseName;
    String enterpriseCode;
    String address;
    String leader;
    String town;
    String agency;
    UUID officer;
    List<UUID> officers;
    String officerNames;
    SupplyKind kind;
    String supplier;
    UUID hazard;
    String hazardText;
    UUID measure;
    String measureNumber;
    String refusal;
    String danger;
    String safety;
    String emergency;
    @Nullable LocalDate urgedOn;
    @Nullable LocalDate urgeUntil;
    String urging = "";
    String decisionNumber = "";
    SupplyCutStatus status;
    Instant proposedAt;
    @Nullable UUID approver;
    @Nullable Instant approvedAt;
    String opinion = "";
    @Nullable Instant cutFrom;
    @Nullable Instant notifiedAt;
    String receiver = "";
    String supplierReceiver = "";
    String number = "";
    String supplierNumber = "";
    @Nullable Instant cutAt;
    @Nullable Instant obeyedAt;
    String obedience = "";
    @Nullable Instant liftedAt;
    String lifting = "";

    @PersistenceCreator
    SupplyCut() {}

    boolean isEmergency() {
        return !emergency.isBlank();
    }

    void decide(boolean granted, UUID head, String words, Instant at) {
        status = status.to(granted ? SupplyCutStatus.APPROVED : SupplyCutStatus.REJECTED);
        approver = head;
        approvedAt = at;
        opinion = words;
    }

    /** The unit is urged in writing to obey by that day (催告), once. */
    void urge(LocalDate day, LocalDate until) {
        Basis.COERCION_URGING.require(urgedOn == null, "已经书面催告：" + urging);
        status = status.to(SupplyCutStatus.APPROVED);
        urgedOn = day;
        urgeUntil = until;
    }

    /** Nothing is enforced before the unit was urged and its term is over (强制法 35, 37); a real emergency does not wait for a letter. */
    void requireUrged(LocalDate today) {
        Basis.COERCION_URGING.require(urgedOn != null || isEmergency(), "作出强制执行决定前应当书面催告，请先制作并送达催告书。");
        if (urgeUntil != null && !today.isAfter(urgeUntil)) {
            throw Basis.ENFORCEMENT.refuse(urging + "，期限还没有届满，不得作出强制执行决定。");
        }
    }

    void tell(Instant from, Instant at, String unit, String supply) {
        status = status.to(SupplyCutStatus.NOTIFIED);
        cutFrom = from;
        notifiedAt = at;
        receiver = unit;
        supplierReceiver = supply;
    }

    /** Never before the moment that was told. */
    void confirm(Instant at) {
        if (cutFrom == null || at.isBefore(cutFrom)) {
            throw new Refused("不得早于通知载明的停止时间。", Basis.SUPPLY_CUT_NOTICE.key()).at("at");
        }
        status = status.to(SupplyCutStatus.CUT);
        cutAt = at;
    }

    void obey(String how, Instant at) {
        status = status.to(SupplyCutStatus.MUST_LIFT);
        obeyedAt = at;
        obedience = how;
    }

    void lift(String how, Instant at) {
        status = status.to(SupplyCutStatus.LIFTED);
        liftedAt = at;
        lifting = how;
    }
}
