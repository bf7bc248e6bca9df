package anlan.inspection;

import anlan.enterprise.EnterpriseId;
import anlan.mandate.Duties;
import anlan.mandate.NewDuty;
import anlan.organization.OfficerId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What somebody must do about a visit (检查待办): approve it, revise it, make it, sign its record. */
@Component
class VisitDuties {

    static final String APPROVE = "APPROVE_VISIT";
    static final String REVISE = "REVISE_VISIT";
    static final String MAKE = "MAKE_VISIT";
    static final String SIGN = "SIGN_VISIT";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String PLAN = "law:inspection-plan";
    private static final String RECORD = "law:site-record";

    private final Duties duties;
    private final Roster roster;

    VisitDuties(Duties duties, Roster roster) {
        this.duties = duties;
        this.roster = roster;
    }

    void askApproval(Visit visit) {
        duties.done(REVISE, visit.id);
        var approver = roster.approver(visit).map(OfficerId::new).orElse(null);
        start(visit, APPROVE, "审批现场检查方案：" + visit.subject.enterpriseName(), day(visit, false), PLAN, "未经批准不得实施检查",
                duty -> duty.owner(approver, visit.agency).waitingFor(new OfficerId(visit.planner)));
    }

    void askRevision(Visit visit) {
        duties.done(APPROVE, visit.id);
        start(visit, REVISE, "修改现场检查方案：" + visit.subject.enterpriseName(), day(visit, false), PLAN, "未经批准不得实施检查",
                duty -> duty.owner(new OfficerId(visit.planner), visit.agency));
    }

    void askVisit(Visit visit) {
        duties.done(APPROVE, visit.id);
        start(visit, MAKE, "实施现场检查：" + visit.subject.enterpriseName(), day(visit, true), PLAN, "检查计划未完成",
                duty -> duty.owner(leader(visit), visit.agency));
    }

    void askSignature(Visit visit) {
        duties.done(MAKE, visit.id);
        duties.unseal(visit.id);
        start(visit, SIGN, "签署现场检查记录：" + visit.subject.enterpriseName(), visit.day(), RECORD, "检查没有书面记录",
                duty -> duty.owner(leader(visit), visit.agency));
    }

    void signed(Visit visit) {
        duties.done(SIGN, visit.id);
    }

    void cancelled(Visit visit, String reason) {
        for (var kind : new String[] {APPROVE, REVISE, MAKE}) {
            duties.cancel(kind, visit.id, reason);
        }
    }

    private void start(Visit visit, String kind, String title, LocalDate due, String basis, String missed,
            java.util.function.UnaryOperator<NewDuty> who) {
        var duty = NewDuty.of(kind, visit.id, title)
                .cause(visit.cause())
                .dueOn(due)
                .about(new EnterpriseId(visit.territory))
                .link("/visits/" + visit.id.value())
                .basis(basis, missed);
        var sealed = visit.sealedFor;
        duties.start(who.apply(sealed == null ? duty
                : duty.sealedFor(sealed.stream().map(UUID::fromString).map(OfficerId::new).toList())));
    }

    private static LocalDate day(Visit visit, boolean end) {
        return (end ? visit.plannedTo : visit.plannedFrom).atZone(ZONE).toLocalDate();
    }

    private static OfficerId leader(Visit visit) {
        return new OfficerId(visit.officers.getFirst().officer());
    }
}
