package anlan.penalty;

import anlan.platform.document.PaperView;
import anlan.platform.security.Permissions;
import anlan.platform.web.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people read of cases (案件查询): the list, its export, one case with its file. */
@Service
@Transactional(readOnly = true)
public class CaseViews {

    private final CaseDesk desk;
    private final CaseReader reader;
    private final CaseNeeds needs;
    private final FineAccounts accounts;
    private final LawDesk law;
    private final PaperDesk papers;
    private final Permissions permissions;

    CaseViews(CaseDesk desk, CaseReader reader, CaseNeeds needs, FineAccounts accounts, LawDesk law, PaperDesk papers,
            Permissions permissions) {
        this.desk = desk;
        this.reader = reader;
        this.needs = needs;
        this.accounts = accounts;
        this.law = law;
        this.papers = papers;
        this.permissions = permissions;
    }

    public Page<CaseRow> list(CaseFilter filter) {
        permissions.require("case.read");
        return reader.page(filter, desk.me(), desk.today());
    }

    /** How many there are under each tab; refuses whoever may not see the list. */
    public Map<String, Long> counts() {
        permissions.require("case.read");
        return reader.counts(desk.today());
    }

    public List<String> towns() {
        return reader.towns();
    }

    public List<CaseRow> ofEnterprise(UUID enterprise, int most) {
        return reader.ofEnterprise(enterprise, desk.today(), most);
    }

    /** The party never learns that somebody complained, only that it was checked. */
    private CaseSource source(PenaltyCase c) {
        return c.source == CaseSource.COMPLAINT && permissions.may("enterprise.own") ? CaseSource.INSPECTION : c.source;
    }

    /** The number of a complaint is for those who deal with complaints. */
    private String sourceNote(PenaltyCase c) {
        return c.source == CaseSource.COMPLAINT && !permissions.may("complaint.read") ? "" : c.sourceNote;
    }

    /** The whole case; the party itself sees only what it was told. */
    public CaseView view(CaseId id) {
        if (!permissions.may("enterprise.own")) {
            permissions.require("case.read");
        }
        var c = desk.records.get(id);
        var r = desk.records;
        boolean file = permissions.may("case.evidence");
        var decisions = r.of(id, Decision.class);
        var officers = r.of(id, CaseOfficer.class);
        var approvals = r.of(id, Approval.class);
        return new CaseView(id, c.title(), c.number, c.cause, source(c), c.sourceRecord, sourceNote(c), c.foundOn, c.facts, c.territory, c.where.enterpriseName(),
                c.where.enterpriseCode(), c.where.tradeName(), c.where.town(), c.agency, c.status, c.officer, c.openedAt, c.filedOn, c.clockRule.isEmpty() ? "" : law.citedRule(c.clockRule),
                c.decideBy, c.stoppedOn, c.publicInterest, c.complex, c.decidedOn, c.closedOn, c.archivedOn, c.archiveSha256, needs.review(c),
                needs.discussion(c), officers, r.of(id, Party.class), r.of(id, Offence.class), approvals,
                file ? r.of(id, Evidence.class) : List.of(), file ? r.of(id, Interview.class) : List.of(), file ? r.of(id, Preservation.class) : List.of(),
                r.report(id), r.notices(id), r.of(id, Defence.class), r.of(id, Hearing.class), file ? r.of(id, LegalReview.class) : List.of(),
                file ? r.of(id, Discussion.class) : List.of(), decisions, r.of(id, Payment.class), r.of(id, Urging.class), file ? r.of(id, CourtApplication.class) : List.of(), after(id, decisions), accounts(decisions), r.of(id, Step.class),
                names(officers, approvals));
    }

    public List<PaperView> papers(CaseId id) {
        return papers.of(desk.records.get(id));
    }

    private Aftermath after(CaseId id, List<Decision> decisions) {
        var r = desk.records;
        return new Aftermath(r.of(id, Deferral.class), r.of(id, Instalment.class), r.of(id, Remedy.class), r.of(id, Undoing.class),
                r.of(id, Suspension.class), r.of(id, Ending.class), r.of(id, Auction.class), r.of(id, ExecutionAgreement.class), r.of(id, AgreementPart.class),
                r.list(DailyPenalty.class, Criteria.where("penaltyCase").is(id.value()).or("originalCase").is(id.value())), undisclosed(decisions));
    }

    private List<Undisclosed> undisclosed(List<Decision> decisions) {
        return decisions.isEmpty() ? List.of() : desk.records.list(Undisclosed.class, Criteria.where("id").in(decisions.stream().map(Decision::id).toList()));
    }

    private Map<UUID, CaseAccount> accounts(List<Decision> decisions) {
        var found = new HashMap<UUID, CaseAccount>();
        decisions.forEach(d -> found.put(d.id(), accounts.of(d, desk.today())));
        return found;
    }

    private Map<UUID, String> names(List<CaseOfficer> officers, List<Approval> approvals) {
        var names = new HashMap<UUID, String>();
        officers.forEach(o -> names.put(o.officer(), o.name()));
        for (var approval : approvals) {
            for (var person : new UUID[] {approval.proposedBy(), approval.endorsedBy(), approval.decidedBy()}) {
                if (person != null) {
                    names.computeIfAbsent(person, desk.offices::name);
                }
            }
        }
        return names;
    }

    /** Who may be the second officer, may review, preside or take part in a discussion: by id. */
    public Map<String, Map<UUID, String>> choices(CaseId id) {
        var c = desk.records.get(id);
        var eyes = new FourEyes(desk.records.of(id, CaseOfficer.class));
        var able = new java.util.LinkedHashMap<UUID, String>();
        desk.offices.candidates(c.division, c.supervisor, desk.today()).forEach(o -> able.put(o.id().value(), o.name() + "（" + o.agencyName() + "）"));
        var team = new java.util.LinkedHashMap<UUID, String>();
        desk.records.officers(id, CaseOfficer.Role.INVESTIGATOR).forEach(o -> team.put(o.officer(), o.name() + " " + o.certificate()));
        var reviewers = new java.util.LinkedHashMap<UUID, String>();
        desk.offices.reviewers().forEach(o -> reviewers.put(o.id().value(), o.name() + "（" + o.agencyName() + "）"));
        var presiders = new java.util.LinkedHashMap<>(able);
        presiders.putAll(reviewers);
        presiders.keySet().removeIf(p -> eyes.is(p, CaseOfficer.Role.INVESTIGATOR) || eyes.is(p, CaseOfficer.Role.REVIEWER));
        var members = new java.util.LinkedHashMap<UUID, String>();
        desk.offices.heads(c.agency).forEach(p -> members.put(p, desk.offices.name(p)));
        desk.offices.endorsers(c.agency).forEach(p -> members.putIfAbsent(p, desk.offices.name(p)));
        return Map.of("able", able, "team", team, "reviewers", reviewers, "presiders", presiders, "members", members);
    }

    /** Who may go with me on a new lead about this unit. */
    public Map<UUID, String> colleagues(String division, String supervisor) {
        var able = new java.util.LinkedHashMap<UUID, String>();
        desk.offices.candidates(division, supervisor, desk.today()).stream().filter(o -> !o.id().value().equals(desk.me()))
                .sorted(java.util.Comparator.comparing(o -> !o.agency().equals(desk.offices.officer(desk.me(), desk.today()).agency())))
                .forEach(o -> able.put(o.id().value(), o.name() + "（" + o.agencyName() + "）"));
        return able;
    }
}
