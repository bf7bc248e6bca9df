package anlan.penalty;

import anlan.kernel.Period;
import anlan.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A sealing or seizure (查封、扣押): approved first, or approved within the hours of an urgent one; on for its term and
 * no day longer. Only a decision made within the term keeps the thing; otherwise it is given back.
 */
@Table(schema = "penalty", name = "sealing")
class Sealing {

    /** The last day of the term from its first, prolonged and without the days of tests (期限). */
    interface Term {

        LocalDate last(LocalDate from, int extension, List<Period> tests);
    }

    @Id SealingId id;
    @Version private @Nullable Integer version;
    UUID territory;
    String division;
    String supervisor;
    String enterpriseName;
    String enterpriseCode;
    String address;
    String leader;
    String town;
    @Nullable UUID visit;
    @Nullable UUID penaltyCase;
    String agency;
    UUID officer;
    List<UUID> officers;
    String officerNames;
    SealingKind kind;
    SealingGround ground;
    String facts;
    SealingStatus status;
    Instant proposedAt;
    @Nullable UUID approver;
    @Nullable Instant approvedAt;
    String opinion = "";
    @Nullable Instant executedAt;
    @Nullable LocalDate executedOn;
    String party = "";
    String keeper = "";
    String number = "";
    @Nullable LocalDate until;
    String extensionReason = "";
    @Nullable LocalDate extensionAskedOn;
    @Nullable LocalDate extendedOn;
    int extendedBy;
    List<String> tests = List.of();
    @Nullable ReleaseGround mustReleaseFor;
    @Nullable LocalDate mustReleaseSince;
    @Nullable SealingEnd ending;
    @Nullable LocalDate endedOn;
    String endReason = "";
    @Nullable UUID decision;

    @PersistenceCreator
    Sealing() {}

    /** The head approves before the act, or after an urgent one; what is not approved is lifted at once. */
    void decide(boolean granted, UUID head, String words, Instant at, LocalDate today) {
        if (approvedAt != null) {
            throw new Refused("这项措施已经批准。");
        }
        if (status == SealingStatus.URGENT && !granted) {
            mustRelease(ReleaseGround.NOT_APPROVED, today);
        } else if (status == SealingStatus.URGENT) {
            status = status.to(SealingStatus.IN_FORCE);
        } else {
            status = status.to(granted ? SealingStatus.APPROVED : SealingStatus.REJECTED);
        }
        approver = head;
        approvedAt = at;
        opinion = words;
    }

    /** Puts the seals on: the term begins. */
    void carryOut(Instant at, LocalDate day, String inPresenceOf, String keptBy, String paper, Term term) {
        if (executedAt != null) {
            throw new Refused("这项措施已于 " + executedOn + " 实施。");
        }
        if (status != SealingStatus.URGENT) {
            status = status.to(SealingStatus.IN_FORCE);
        }
        executedAt = at;
        executedOn = day;
        party = inPresenceOf;
        keeper = keptBy;
        number = paper;
        until = reckon(term);
    }

    private LocalDate reckon(Term term) {
        return term.last(Objects.requireNonNull(executedOn), extendedBy, tests.stream().map(Period::parse).toList());
    }

    /** Goods, not a place, are under seal on that day. */
    boolean holdsGoods(LocalDate day) {
        return status == SealingStatus.IN_FORCE && !ground.isPlace() && !isOver(day);
    }

    void requireInTerm(String deed, LocalDate today) {
        if (status != SealingStatus.IN_FORCE) {
            throw new Refused("“" + status.label() + "”的查封、扣押不能" + deed + "。", Basis.SEALING_TERM.key());
        }
        Basis.SEALING_RELEASE.require(!isOver(today), "查封、扣押期限已于 " + until + " 届满，没有作出处理决定，应当立即解除，不能" + deed + "。");
    }

    boolean isOver(LocalDate today) {
        return status == SealingStatus.IN_FORCE && until != null && today.isAfter(until);
    }

    void askExtension(String reason, LocalDate today) {
        requireInTerm("延长", today);
        Basis.SEALING_TERM.require(extendedOn == null, "期限已于 " + extendedOn + " 延长，只能延长一次。");
        if (extensionAskedOn != null) {
            throw new Refused("延长已经报批，等待审批。");
        }
        extensionReason = reason;
        extensionAskedOn = today;
    }

    void decideExtension(boolean granted, int days, LocalDate today, Term term) {
        if (extensionAskedOn == null || extendedOn != null) {
            throw new Refused("没有待批的延长申请。");
        }
        requireInTerm("延长", today);
        extensionAskedOn = null;
        if (granted) {
            extendedOn = today;
            extendedBy = days;
            until = reckon(term);
        }
    }

    /** The days of a test do not count; they are fixed beforehand and told to the party in writing. */
    void test(Period days, LocalDate today, Term term) {
        requireInTerm("登记检测、检验、鉴定期间", today);
        if (days.from().isBefore(Objects.requireNonNull(executedOn))) {
            throw new Refused("检测、检验、鉴定期间应当在实施以后。").at("first");
        }
        var all = new ArrayList<>(tests);
        all.add(days.from() + "/" + days.until());
        tests = List.copyOf(all);
        until = reckon(term);
    }

    /** A ground to lift it holds: nothing else may follow any more. */
    void mustRelease(ReleaseGround why, LocalDate day) {
        status = status.to(SealingStatus.MUST_RELEASE);
        mustReleaseFor = why;
        mustReleaseSince = day;
    }

    void release(String reason, LocalDate day) {
        status = status.to(SealingStatus.RELEASED);
        ending = SealingEnd.RELEASE;
        endedOn = day;
        endReason = reason;
    }

    void dispose(SealingEnd how, @Nullable UUID byDecision, String reason, LocalDate today) {
        requireInTerm(how.label(), today);
        status = status.to(SealingStatus.DISPOSED);
        ending = how;
        endedOn = today;
        endReason = reason;
        decision = byDecision;
    }
}
