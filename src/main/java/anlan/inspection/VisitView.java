package anlan.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit as its page shows it (现场检查). */
public record VisitView(
        VisitId id,
        UUID enterprise,
        String division,
        String supervisor,
        Subject subject,
        String agency,
        UUID planner,
        Instant plannedAt,
        VisitStatus status,
        Scheme scheme,
        List<Member> team,
        boolean sealed,
        @Nullable Decision decision,
        @Nullable Opening opening,
        @Nullable Arrival arrival,
        @Nullable SiteFacts facts,
        @Nullable Instant signedAt,
        @Nullable String ending) {

    /** A member of the team (检查人员). */
    public record Member(UUID officer, String name, String certificateNo, String agencyName) {}

    /** What the approver said (审批意见). */
    public record Decision(UUID approver, String name, Instant at, String opinion) {}

    static VisitView of(Visit visit) {
        var team = visit.officers.stream()
                .map(o -> new Member(o.officer(), o.name(), o.certificateNo(), o.agencyName())).toList();
        var approval = visit.approval;
        return new VisitView(visit.id, visit.territory, visit.division, visit.supervisor, visit.subject, visit.agency,
                visit.planner, visit.plannedAt, visit.status, scheme(visit), team, visit.isSealed(),
                approval == null ? null : new Decision(
                        approval.approver(), approval.approverName(), approval.approvedAt(), approval.opinion()),
                visit.opening, visit.arrival, visit.facts, visit.signedAt, visit.ending);
    }

    /** As whoever may not learn of the complaint sees it. */
    VisitView open() {
        var open = decision == null ? null : new Decision(decision.approver, decision.name, decision.at, "同意。");
        return scheme.kind() != VisitKind.COMPLAINT ? this : new VisitView(id, enterprise, division, supervisor, subject, agency, planner, plannedAt, status,
                scheme.open(), team, sealed, open, opening, arrival, facts, signedAt, ending);
    }

    static Scheme scheme(Visit visit) {
        return new Scheme(visit.kind, visit.source, visit.plannedFrom, visit.plannedTo,
                visit.officers.stream().map(VisitOfficer::officer).toList(),
                visit.checklists.stream().map(ChecklistId::new).toList(), visit.content, visit.way, visit.remark);
    }

    /** 张甲、李乙. */
    public String teamNames() {
        return String.join("、", team.stream().map(Member::name).toList());
    }

    /** The day the visit was or is to be made. */
    LocalDate day() {
        return (arrival == null ? scheme.from() : arrival.arrivedAt()).atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    }

    public boolean hasMember(UUID person) {
        return team.stream().anyMatch(m -> m.officer().equals(person));
    }
}
