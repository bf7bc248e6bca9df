package anlan.inspection;

import anlan.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A visit to an enterprise (现场检查), from the scheme to the signed record and what followed from it. Nobody approves a
 * visit that he makes or planned himself; what is signed is never changed.
 */
@Table(schema = "inspection", name = "visit")
class Visit {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Id VisitId id;
    @Version private @Nullable Integer version;
    UUID territory;
    String division;
    String supervisor;
    @Nullable List<String> sealedFor;
    String agency;
    UUID planner;
    Instant plannedAt;
    VisitStatus status;
    VisitKind kind;
    String source;
    Instant plannedFrom;
    Instant plannedTo;
    List<UUID> checklists;
    String content;
    String way;
    String remark;
    @MappedCollection(idColumn = "visit", keyColumn = "position") List<VisitOfficer> officers;
    @Embedded.Empty Subject subject;
    @Embedded.Nullable @Nullable Approval approval;
    @Embedded.Nullable @Nullable Opening opening;
    @Embedded.Nullable @Nullable Arrival arrival;
    @Embedded.Nullable @Nullable SiteFacts facts;
    private @Nullable UUID signKey;
    @Nullable Instant signedAt;
    @Nullable String ending;

    /** What the approver said (审批意见). */
    record Approval(UUID approver, String approverName, Instant approvedAt, String opinion) {}

    /** Where the visit belongs: enterprise, division and industry department. */
    record Place(UUID enterprise, String division, String supervisor) {}

    @PersistenceCreator
    private Visit() {}

    static Visit plan(Place place, Subject subject, String agency, UUID planner, Scheme scheme, List<VisitOfficer> team, Instant now) {
        var visit = new Visit();
        visit.id = VisitId.fresh();
        visit.territory = place.enterprise;
        visit.division = place.division;
        visit.supervisor = place.supervisor;
        visit.agency = agency;
        visit.planner = planner;
        visit.plannedAt = now;
        visit.status = VisitStatus.PLANNED;
        visit.subject = subject;
        visit.write(scheme, team, now);
        return visit;
    }

    private void write(Scheme scheme, List<VisitOfficer> team, Instant now) {
        scheme.checked(now.atZone(ZONE).toLocalDate().atStartOfDay(ZONE).toInstant());
        kind = scheme.kind();
        source = scheme.source().strip();
        plannedFrom = scheme.from();
        plannedTo = scheme.to();
        checklists = scheme.checklists().stream().map(ChecklistId::value).toList();
        content = scheme.content().strip();
        way = scheme.way().strip();
        remark = scheme.remark().strip();
        officers = List.copyOf(team);
    }

    /** A changed scheme goes back to the approver. */
    void rewrite(Scheme scheme, List<VisitOfficer> team, Instant now) {
        if (!status.isScheme()) {
            throw new Refused("方案已批准，不能再修改；确需调整的，取消后重新拟定。");
        }
        if (kind == VisitKind.COMPLAINT && scheme.kind() != kind) {
            throw new Refused("举报核查不能改成其他检查方式；确需调整的，取消后重新拟定。").at("kind");
        }
        write(scheme, team, now);
        status = status == VisitStatus.RETURNED ? status.to(VisitStatus.PLANNED) : status;
    }

    /** Until arrival a visit without notice is seen by its team, its planner and its approvers alone. */
    void seal(Set<UUID> approvers) {
        if (!kind.isSealedUntilArrival()) {
            sealedFor = null;
            return;
        }
        var people = new TreeSet<String>();
        officers.forEach(o -> people.add(o.officer().toString()));
        approvers.forEach(a -> people.add(a.toString()));
        people.add(planner.toString());
        sealedFor = List.copyOf(people);
    }

    boolean isSealed() {
        return sealedFor != null;
    }

    void approve(UUID approver, String name, String opinion, Instant now) {
        requireAnother(approver);
        status = status.to(VisitStatus.APPROVED);
        approval = new Approval(approver, name, now, opinion.isBlank() ? "同意。" : opinion.strip());
    }

    void sendBack(UUID approver, String name, String remarks, Instant now) {
        requireAnother(approver);
        if (remarks.isBlank()) {
            throw new Refused("退回修改应当写明理由。").at("opinion");
        }
        status = status.to(VisitStatus.RETURNED);
        approval = new Approval(approver, name, now, remarks.strip());
    }

    private void requireAnother(UUID approver) {
        if (planner.equals(approver)) {
            throw new Refused("拟定方案的人不能自己审批，请由其他负责人审批。");
        }
        if (isMember(approver)) {
            throw new Refused("参加检查的人不能审批本次检查，请由其他负责人审批。");
        }
    }

    void cancel(String reason) {
        if (reason.isBlank()) {
            throw new Refused("取消检查应当写明理由。").at("reason");
        }
        status = status.to(VisitStatus.CANCELLED);
        ending = reason.strip();
    }

    /** Whoever of the team opens it first has opened it; after arrival there is nothing to open. */
    boolean open(String by, @Nullable Position where, Instant now) {
        if (opening != null || arrival != null) {
            return false;
        }
        if (status != VisitStatus.APPROVED) {
            throw new Refused("“" + status.label() + "”状态下不能启动检查，检查应当先批准后实施。", "law:inspection-plan");
        }
        opening = Opening.of(now, by, where);
        return true;
    }

    void arrive(Arrival told, Instant now) {
        var arrival = told.toTheMillisecond();
        var next = status.to(VisitStatus.ON_SITE);
        this.arrival = arrival.checked(Objects.requireNonNull(approval).approvedAt(), now);
        status = next;
        facts = new SiteFacts(arrival.arrivedAt(), null, subject.address(), "", "", "", false, "", "");
        sealedFor = null;
    }

    /** Another of the team was there before: false where that is not so, or was before the approval. */
    boolean arriveEarlier(Arrival told, Instant now) {
        var earlier = told.toTheMillisecond();
        var first = Objects.requireNonNull(arrival).arrivedAt();
        if (status != VisitStatus.ON_SITE || !earlier.certificatesShown() || !earlier.arrivedAt().isBefore(first)
                || earlier.arrivedAt().isBefore(Objects.requireNonNull(approval).approvedAt())) {
            return false;
        }
        arrival = earlier.checked(approval.approvedAt(), now);
        facts = Objects.requireNonNull(facts).movedStart(first, earlier.arrivedAt());
        return true;
    }

    void describe(SiteFacts facts, Instant now) {
        requireOnSite();
        this.facts = facts.checked(Objects.requireNonNull(arrival).arrivedAt(), now);
    }

    void requireOnSite() {
        if (status != VisitStatus.ON_SITE) {
            throw new Refused(status.isSigned() ? "现场检查记录已签署，不能修改；需要补充的，另作补充说明。" : "到场并出示证件后才能填写现场检查记录。");
        }
    }

    /** True when this very signing was done before. */
    boolean isSignedBy(UUID key) {
        return key.equals(signKey);
    }

    void sign(Signing signing, Instant now) {
        status.to(VisitStatus.RECORDED);
        facts = Objects.requireNonNull(facts).checked(Objects.requireNonNull(arrival).arrivedAt(), now).complete();
        for (var officer : officers) {
            var mark = signing.officers().get(officer.officer());
            if (mark == null) {
                throw new Refused(officer.name() + "尚未签名。", "law:site-record").at("officers");
            }
            if (mark.isRefused()) {
                throw new Refused("执法人员应当在记录上签名。", "law:site-record").at("officers");
            }
            mark.checked("officer-" + officer.officer());
        }
        signing.party().checked("party");
        status = status.to(VisitStatus.RECORDED);
        signKey = signing.key();
        signedAt = now;
    }

    void settle(VisitStatus outcome, String ending) {
        status = status.to(outcome);
        this.ending = ending;
    }

    /** Tells one round of approval from the next, for the duties. */
    String cause() {
        return version == null ? "0" : version.toString();
    }

    boolean isMember(UUID person) {
        return officers.stream().anyMatch(o -> o.officer().equals(person));
    }

    /** The day the visit is or was made. */
    LocalDate day() {
        return (arrival == null ? plannedFrom : arrival.arrivedAt()).atZone(ZONE).toLocalDate();
    }
}
