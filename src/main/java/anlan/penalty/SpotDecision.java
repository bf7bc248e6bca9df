package anlan.penalty;

import anlan.kernel.Refused;
import anlan.law.PenaltyTarget;
import java.math.BigDecimal;
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
 * A penalty decided on the spot (当场处罚决定): certain facts, small sums, handed over where it is made. It stands beside
 * the cases and never becomes one; what is beyond its limits is a case from the beginning.
 */
@Table(schema = "penalty", name = "spot_decision")
class SpotDecision {

    @Id SpotDecisionId id;
    @Version private @Nullable Integer version;
    UUID territory;
    String division;
    String supervisor;
    String enterpriseName;
    String enterpriseCode;
    String town;
    @Nullable UUID visit;
    String agency;
    UUID officer;
    List<UUID> officers;
    String officerNames;
    PenaltyTarget kind;
    String partyName;
    String partyCode;
    String partyLeader;
    String partyPosition;
    String partyAddress;
    String partyPhone;
    String violation;
    String act;
    LocalDate actEnded;
    String place;
    String facts;
    String provision;
    String edition;
    UUID lawVersion;
    String defence;
    String answer;
    boolean warning;
    @Nullable BigDecimal fine;
    BigDecimal lateRate;
    @Nullable SpotCollection collection;
    String collectionNote;
    SpotStatus status;
    String number;
    UUID paper;
    Instant decidedAt;
    LocalDate decidedOn;
    @Nullable Instant deliveredAt;
    String receiver;
    String refusal;
    String witness;
    @Nullable LocalDate payBy;
    @Nullable LocalDate filedOn;
    String filedWith;
    @Nullable LocalDate publishedOn;
    @Nullable LocalDate collectedOn;
    String receipt;
    @Nullable LocalDate handedInOn;
    String handedInTo;
    @Nullable LocalDate paidOn;
    @Nullable BigDecimal paid;
    String paymentReceipt;
    String voidReason;
    @Nullable UUID penaltyCase;
    @Nullable UUID recordedBy;

    @PersistenceCreator
    SpotDecision() {}

    /** Nothing has happened to it yet. */
    void blank() {
        receiver = "";
        refusal = "";
        witness = "";
        filedWith = "";
        receipt = "";
        handedInTo = "";
        paymentReceipt = "";
        voidReason = "";
    }

    boolean isUnit() {
        return kind == PenaltyTarget.UNIT;
    }

    boolean isFine() {
        return fine != null;
    }

    BigDecimal sum() {
        return fine == null ? BigDecimal.ZERO : fine;
    }

    /** The party signed, or refused, which is noted with a witness. */
    void deliver(Instant at, String signer, String refused, String seenBy, @Nullable LocalDate until) {
        if (signer.isBlank()) {
            throw new Refused("请填写签收人。").at("receiver");
        }
        if (!refused.isBlank() && seenBy.isBlank()) {
            throw new Refused("当事人拒绝签收的，注明情况并写明在场的见证人。", Basis.SPOT_DECISION.key()).at("witness");
        }
        if (at.isBefore(decidedAt)) {
            throw new Refused("交付时间不能早于作出决定的时间。").at("at");
        }
        status = status.to(SpotStatus.DELIVERED);
        deliveredAt = at;
        receiver = signer.strip();
        refusal = refused.strip();
        witness = seenBy.strip();
        payBy = until;
    }

    void cancel(String reason) {
        status = status.to(SpotStatus.VOIDED);
        voidReason = reason;
    }

    void file(LocalDate day, String with) {
        status = status.to(SpotStatus.FILED);
        filedOn = day;
        filedWith = with;
    }

    /** A closed one too: what was decided about a person may become public later, for its social influence. */
    void publish(LocalDate day) {
        if (status != SpotStatus.CLOSED) {
            status.requireRunning("公开");
        }
        if (publishedOn != null) {
            throw new Refused("已于 " + publishedOn + " 公开。");
        }
        publishedOn = day;
    }

    /** The money taken from the party against the special receipt. */
    void collect(LocalDate day, String receiptNumber) {
        status.requireRunning("登记当场收缴");
        Basis.SPOT_COLLECTION.require(collection != null, "决定书没有载明当场收缴，罚款由代收机构收取，执法人员不得自行收缴。");
        if (collectedOn != null) {
            throw new Refused("罚款已于 " + collectedOn + " 收缴。");
        }
        if (receiptNumber.isBlank()) {
            throw new Refused("不出具财政部门统一制发的专用票据，当事人有权拒绝缴纳，请填写票据号码。", Basis.SPOT_RECEIPT.key()).at("receipt");
        }
        collectedOn = day;
        receipt = receiptNumber.strip();
    }

    void handIn(LocalDate day, String to) {
        if (collectedOn == null) {
            throw new Refused("罚款还没有当场收缴。", Basis.SPOT_HAND_IN.key());
        }
        if (handedInOn != null) {
            throw new Refused("罚款已于 " + handedInOn + " 上交。");
        }
        requireBetween(day, collectedOn);
        handedInOn = day;
        handedInTo = to;
    }

    private static void requireBetween(LocalDate day, LocalDate from) {
        if (day.isBefore(from)) {
            throw new Refused("日期不能早于 " + from + "。").at("day");
        }
    }

    /** The bank has it: from the party itself, or from the office that was handed it. */
    void pay(LocalDate day, BigDecimal amount, String number, UUID by) {
        status.requireRunning("登记缴款");
        if (!isFine() || paidOn != null) {
            throw new Refused(paidOn == null ? "只给予警告，没有罚款需要缴纳。" : "罚款已于 " + paidOn + " 缴付银行。");
        }
        if (collection != null && handedInOn == null) {
            throw new Refused("当场收缴的罚款先交至本机关，再由机关缴付银行。", Basis.SPOT_HAND_IN.key());
        }
        requireBetween(day, handedInOn == null ? decidedOn : handedInOn);
        paidOn = day;
        paid = amount;
        paymentReceipt = number;
        recordedBy = by;
    }

    void goOn(CaseId in) {
        status = status.to(SpotStatus.CONTINUED);
        penaltyCase = in.value();
    }

    /** Closes it once nothing is left to be done. */
    boolean settle(boolean toPublish) {
        boolean done = status == SpotStatus.FILED && (!isFine() || paidOn != null) && (!toPublish || publishedOn != null);
        if (done) {
            status = status.to(SpotStatus.CLOSED);
        }
        return done;
    }
}
