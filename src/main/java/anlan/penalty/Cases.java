package anlan.penalty;

import anlan.enterprise.EnterpriseId;
import anlan.enterprise.EnterpriseView;
import anlan.enterprise.Enterprises;
import anlan.hazard.Hazards;
import anlan.inspection.Finding;
import anlan.inspection.FindingId;
import anlan.inspection.SiteRecords;
import anlan.inspection.VisitId;
import anlan.inspection.Visits;
import anlan.hazard.LeadId;
import anlan.hazard.LeadRow;
import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.law.PenaltyStage;
import anlan.law.PenaltyTarget;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The penalty cases (行政处罚案件): leads registered, parties and acts named, filing proposed. */
@Service
@Transactional
public class Cases {

    private final CaseDesk desk;
    private final LawDesk law;
    private final CaseDuties duties;
    private final CaseGuard guard;
    private final Approvals approvals;
    private final Enterprises enterprises;
    private final Hazards hazards;
    private final Visits visits;
    private final SiteRecords site;

    Cases(CaseDesk desk, LawDesk law, CaseDuties duties, CaseGuard guard, Approvals approvals, Enterprises enterprises, Hazards hazards, Visits visits,
            SiteRecords site) {
        this.desk = desk;
        this.law = law;
        this.duties = duties;
        this.guard = guard;
        this.approvals = approvals;
        this.enterprises = enterprises;
        this.hazards = hazards;
        this.visits = visits;
        this.site = site;
    }

    /** A party about to be named (当事人). */
    public record NewParty(PenaltyTarget kind, String name, String code, String leader, String position, String address, String phone) {}

    /** An act about to be named (违法行为). */
    public record NewOffence(UUID party, String violation, String act, LocalDate actEnded, PenaltyStage stage) {}

    /** Registers a lead; the officer who does and the second handle the case. */
    public CaseId open(NewLead lead, UUID second) {
        desk.may("case.handle");
        var me = desk.me();
        desk.requireTeam(List.of(me, second));
        var record = lead.sourceRecord();
        if (record != null && desk.records.hasCaseOf(record)) {
            throw new Refused("这条线索已经登记为案件。", Basis.FINED_ONCE.key());
        }
        var unit = enterprises.view(new EnterpriseId(lead.enterprise()));
        var agency = desk.offices.officer(me, desk.today()).agency();
        var opened = desk.records.add(PenaltyCase.lead(place(unit), lead, agency, me, desk.today(), desk.now()));
        desk.appoint(opened.id, me, CaseOfficer.Role.INVESTIGATOR);
        desk.appoint(opened.id, second, CaseOfficer.Role.INVESTIGATOR);
        var party = desk.records.add(new Party(Identifier.fresh(), opened.id, PenaltyTarget.UNIT, unit.name(), unit.code(), unit.leader(), "",
                unit.address(), unit.leaderPhone()));
        from(lead).filter(l -> !l.violation().isBlank()).ifPresent(l -> name(opened, new NewOffence(party.id(), l.violation(),
                l.problem(), l.openedOn(), PenaltyStage.OVERDUE)));
        duties.lead(opened);
        desk.step(opened, CaseStatus.LEAD, "登记线索", "", Basis.FILING.key(), lead.source().label(),
                record == null ? List.of() : List.of(lead.source() == CaseSource.REINSPECTION ? new LeadId(record) : new FindingId(record)));
        return opened.id;
    }

    private static PenaltyCase.Place place(EnterpriseView unit) {
        return new PenaltyCase.Place(unit.id().value(), unit.division(), unit.supervisor(),
                new PenaltyCase.Where(unit.name(), unit.code(), unit.trade(), unit.tradeName(), unit.placeName()));
    }

    private java.util.Optional<LeadRow> from(NewLead lead) {
        return lead.source() == CaseSource.REINSPECTION && lead.sourceRecord() != null
                ? hazards.leads().stream().filter(l -> l.id().value().equals(lead.sourceRecord())).findFirst()
                : java.util.Optional.empty();
    }

    /** Failed re-inspections of which no case was opened yet. */
    @Transactional(readOnly = true)
    public List<LeadRow> waiting() {
        desk.may("case.read");
        return hazards.leads().stream().filter(l -> !desk.records.hasCaseOf(l.id().value())).toList();
    }

    /** What was found at a signed visit and is no case yet; any of it may become a lead. */
    @Transactional(readOnly = true)
    public List<Finding> findings(VisitId id) {
        var visit = visits.view(id);
        return visit.signedAt() == null ? List.of()
                : site.view(visit).findings().stream().filter(f -> !desk.records.hasCaseOf(f.id().value())).toList();
    }

    /** Names another party: a person who answers for it beside the unit. */
    public UUID add(CaseId id, NewParty party) {
        var held = desk.handle(id);
        requireOpen(held);
        CaseDesk.required(party.name(), "请填写当事人名称。", "name");
        var kept = desk.records.add(new Party(Identifier.fresh(), id, party.kind(), party.name().strip(), party.code().strip(),
                party.leader().strip(), party.position().strip(), party.address().strip(), party.phone().strip()));
        desk.step(held, held.status, "列明当事人：" + kept.name(), "", "", "");
        return kept.id();
    }

    /** Names an act of a party; each is weighed by itself. */
    public UUID add(CaseId id, NewOffence offence) {
        var held = desk.handle(id);
        requireOpen(held);
        if (offence.actEnded().isAfter(desk.today())) {
            throw new Refused("违法行为终了的日期不能晚于今天。").at("actEnded");
        }
        CaseDesk.required(offence.act(), "请写明违法行为。", "act");
        var kept = name(held, offence);
        desk.step(held, held.status, "列明违法行为：" + kept.act(), "", kept.provision(), "");
        return kept.id();
    }

    private Offence name(PenaltyCase held, NewOffence offence) {
        var violation = law.violation(offence.violation(), offence.actEnded());
        return desk.records.add(new Offence(Identifier.fresh(), held.id, offence.party(), violation.code(), offence.act().strip(),
                offence.actEnded(), offence.stage(), law.cited(violation), violation.edition(), violation.version().id().value(), null, "", "", null));
    }

    private void requireOpen(PenaltyCase held) {
        Basis.DAILY.require(desk.records.of(held.id, DailyPenalty.class).isEmpty(), "按日连续处罚另案办理，当事人和违法行为以原处罚决定为准，不能增加。");
        held.status.require("更改当事人和违法行为", CaseStatus.LEAD, CaseStatus.INVESTIGATING, CaseStatus.INVESTIGATED);
    }

    /** Proposes to file the case; the conditions of filing are checked before anybody has to read it. */
    public void proposeFiling(CaseId id, String opinion) {
        var held = desk.handle(id);
        held.status.require("报请立案", CaseStatus.LEAD);
        guard.requireFiling(held);
        approvals.propose(held, Approval.Kind.FILING, null, CaseDesk.required(opinion, "请填写承办人意见。", "opinion"));
    }

    public void proposeRejection(CaseId id, String reason) {
        var held = desk.handle(id);
        held.status.require("报请不予立案", CaseStatus.LEAD);
        approvals.propose(held, Approval.Kind.REJECTION, null, CaseDesk.required(reason, "请写明不予立案的理由。", "opinion"));
    }

    @Transactional(readOnly = true)
    public List<anlan.law.Violation> violations() {
        return law.violationsOn(desk.today());
    }
}
