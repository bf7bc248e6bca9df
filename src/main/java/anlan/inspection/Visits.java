package anlan.inspection;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Refused;
import anlan.mandate.Act;
import anlan.mandate.Condition;
import anlan.mandate.Guard;
import anlan.organization.OfficerId;
import anlan.platform.document.PaperView;
import anlan.platform.document.Papers;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import anlan.platform.web.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The visits (现场检查): planned, approved, made, signed, settled. */
@Service
@Transactional
public class Visits {

    private final VisitStore store;
    private final VisitReader reader;
    private final SiteReader sites;
    private final SiteWriter writer;
    private final VisitPapers visitPapers;
    private final Papers papers;
    private final VisitDuties duties;
    private final Roster roster;
    private final ComplaintSight sight;
    private final Premises premises;
    private final Guard guard;
    private final Permissions permissions;
    private final Me me;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Visits(VisitStore store, VisitReader reader, SiteReader sites, SiteWriter writer, VisitPapers visitPapers, Papers papers, VisitDuties duties, Roster roster,
            ComplaintSight sight, Premises premises, Guard guard, Permissions permissions, Me me, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.sites = sites;
        this.writer = writer;
        this.visitPapers = visitPapers;
        this.papers = papers;
        this.duties = duties;
        this.roster = roster;
        this.sight = sight;
        this.premises = premises;
        this.guard = guard;
        this.permissions = permissions;
        this.me = me;
        this.events = events;
        this.clock = clock;
    }

    /** Draws up a scheme and hands it in for approval. */
    public VisitId plan(UUID enterprise, Scheme scheme) {
        permissions.require("visit.plan");
        var entry = premises.of(enterprise);
        var visit = Visit.plan(entry.place(), entry.subject(), me.get().agency(), me.person(), scheme, team(scheme), now());
        handIn(visit);
        return visit.id;
    }

    /** Changes a scheme that is not approved yet, and hands it in again. */
    public void rewrite(VisitId id, Scheme scheme) {
        permissions.require("visit.plan");
        var visit = require(id);
        if (!visit.planner.equals(me.person()) && !visit.isMember(me.person())) {
            throw new Refused("只有拟定人和检查人员可以修改方案。");
        }
        visit.rewrite(scheme, team(scheme), now());
        handIn(visit);
    }

    private void handIn(Visit visit) {
        visit.seal(roster.approvers(visit.agency));
        if (visit.sealedFor != null) {
            var readers = visit.sealedFor.stream().map(UUID::fromString).collect(Collectors.toSet());
            events.publishEvent(new VisitSealed(visit.id, enterprise(visit), readers, now()));
        }
        duties.askApproval(store.save(visit));
        events.publishEvent(new VisitPlanned(visit.id, enterprise(visit), visit.kind.open().label(), visit.officers.size(), now()));
    }

    private List<VisitOfficer> team(Scheme scheme) {
        var day = LocalDate.ofInstant(scheme.from(), clock.getZone());
        guard.requireTeam(scheme.officers().stream().map(OfficerId::new).toList(), day);
        return scheme.officers().stream().map(o -> roster.officer(o, day)).toList();
    }

    /** Whether the head may approve as things stand, condition by condition. */
    @Transactional(readOnly = true)
    public List<Condition> conditions(VisitId id) {
        var visit = require(id);
        var day = visit.status.isScheme() || visit.status == VisitStatus.APPROVED ? LocalDate.ofInstant(visit.plannedFrom, clock.getZone()) : visit.day();
        return guard.check(VisitPower.act(visit, day, "实施现场检查"));
    }

    /** Officers who come into question, each with the conditions that fail on that day. */
    @Transactional(readOnly = true)
    public Map<VisitView.Member, List<Condition>> candidates(UUID enterprise, LocalDate day) {
        var place = premises.of(enterprise).place();
        var agency = me.get().agency();
        var found = new LinkedHashMap<VisitView.Member, List<Condition>>();
        for (var person : roster.candidates(me.person(), agency, place.division(), place.supervisor(), day)) {
            var officer = roster.officer(person, day);
            var failing = guard.check(VisitPower.act(agency, enterprise, day, List.of(person), Act.By.ONE, "实施现场检查")).stream().filter(c -> !c.met()).toList();
            found.put(new VisitView.Member(person, officer.name(), officer.certificateNo(), officer.agencyName()), failing);
        }
        return found;
    }

    public void approve(VisitId id, String opinion) {
        permissions.require("visit.approve");
        var visit = require(id);
        requireApprover(visit);
        visit.approve(me.person(), me.name(), opinion, now());
        guard.require(VisitPower.act(visit, LocalDate.ofInstant(visit.plannedFrom, clock.getZone()), "批准实施现场检查"));
        var paper = visitPapers.issueScheme(visit);
        duties.askVisit(store.save(visit));
        events.publishEvent(new VisitApproved(id, enterprise(visit), me.person(), paper.number(), now()));
    }

    public void sendBack(VisitId id, String remarks) {
        permissions.require("visit.approve");
        var visit = require(id);
        requireApprover(visit);
        visit.sendBack(me.person(), me.name(), remarks, now());
        duties.askRevision(store.save(visit));
        events.publishEvent(new VisitReturned(id, enterprise(visit), visit.kind == VisitKind.COMPLAINT ? "" : remarks, now()));
    }

    private void requireApprover(Visit visit) {
        if (!roster.approvers(visit.agency).contains(me.person())) {
            throw new Refused("本次检查由拟定单位的股室负责人或者其上级负责人审批。");
        }
    }

    public void cancel(VisitId id, String reason) {
        var visit = require(id);
        if (!visit.planner.equals(me.person()) && !visit.isMember(me.person())) {
            permissions.require("visit.approve");
        }
        visit.cancel(reason);
        duties.cancelled(store.save(visit), reason);
        events.publishEvent(new VisitCancelled(id, enterprise(visit), reason, now()));
    }

    /** The team is there and has shown its certificates: an unannounced visit is no longer hidden. */
    public void arrive(VisitId id, Arrival arrival) {
        var visit = requireMine(id);
        boolean wasSealed = visit.isSealed();
        visit.arrive(arrival, now());
        guard.require(VisitPower.act(visit, visit.day(), "实施现场检查"));
        duties.askSignature(store.save(visit));
        if (wasSealed) {
            papers.unseal(id);
            guard.unseal(id);
            events.publishEvent(new VisitUnsealed(id, enterprise(visit), now()));
        }
        events.publishEvent(new VisitArrived(id, enterprise(visit), VisitView.of(visit).teamNames(), arrival.latitude() != null, now()));
    }

    /** Writes the times, the place and the person on the site. */
    public void describe(VisitId id, SiteFacts facts) {
        var visit = EntryDecisions.covers(id) ? require(id) : requireMine(id);
        visit.describe(facts, now());
        store.save(visit);
    }

    /**
     * Signs the record: whoever calls this opens the hazards and issues the orders in the same transaction, then settles
     * the visit.
     */
    public SignedVisit sign(VisitId id, Signing signing) {
        reader.lock(id);
        var visit = requireMine(id);
        var site = sites.of(id, VisitView.scheme(visit).checklists());
        if (visit.isSignedBy(signing.key())) {
            return new SignedVisit(VisitView.of(visit), recordPaper(id), site.findings(), true);
        }
        visit.sign(signing, now());
        if (site.answered() < site.total()) {
            throw new Refused("还有 " + (site.total() - site.answered()) + " 项没有作答；没有检查的项目请选“不适用”。").at("answers");
        }
        site.findings().forEach(finding -> finding.checked(visit.day()));
        guard.require(VisitPower.act(visit, visit.day(), "制作现场检查记录"));
        visit.officers.forEach(o -> writer.sign(id, o.officer(), Objects.requireNonNull(signing.officers().get(o.officer())), now()));
        writer.sign(id, null, signing.party(), now());
        var paper = visitPapers.issueRecord(visit, site, signing, now());
        duties.signed(store.save(visit));
        tellSigned(visit, site, signing, paper.number());
        return new SignedVisit(VisitView.of(visit), paper, site.findings(), false);
    }

    private void tellSigned(Visit visit, SiteView site, Signing signing, String number) {
        var party = signing.party();
        if (party.refusal() != null) {
            events.publishEvent(new SignatureRefused(visit.id, enterprise(visit), party.name(), party.refusal(), now()));
        }
        events.publishEvent(new VisitSigned(visit.id, enterprise(visit), number, (int) site.answered(), site.findings().size(), now()));
    }

    private PaperView recordPaper(VisitId id) {
        return papers.of(id).stream().filter(p -> p.kind().equals("inspection-record")).findFirst().orElseThrow();
    }

    /** Says what follows from a signed visit, or that what followed has ended. */
    public void settle(VisitId id, VisitStatus outcome, String ending) {
        var visit = require(id);
        visit.settle(outcome, ending);
        store.save(visit);
        events.publishEvent(new VisitSettled(id, enterprise(visit), outcome, now()));
    }

    @Transactional(readOnly = true)
    public VisitView view(VisitId id) {
        permissions.require("visit.read");
        return sight.seen(require(id));
    }

    /** For what is done in the course of another deed, which asks for its own permission. */
    @Transactional(readOnly = true)
    public Optional<VisitView> find(VisitId id) {
        return store.findById(id).map(sight::seen);
    }

    /** The visits the person is still to make or to finish, planned in a span of time (待办检查). */
    @Transactional(readOnly = true)
    public List<VisitView> due(Instant from, Instant to) {
        permissions.require("visit.record");
        return reader.due(me.person(), from, to).stream().map(id -> VisitView.of(require(new VisitId(id)))).toList();
    }

    /** The record or the scheme as it would look on paper. */
    @Transactional(readOnly = true)
    public String preview(VisitId id) {
        permissions.require("visit.read");
        var visit = require(id);
        var today = LocalDate.now(clock);
        return visit.status != VisitStatus.ON_SITE ? visitPapers.previewScheme(visit, today)
                : visitPapers.previewRecord(visit, sites.of(id, VisitView.scheme(visit).checklists()), today);
    }

    @Transactional(readOnly = true)
    public Page<VisitRow> list(VisitFilter filter) {
        permissions.require("visit.read");
        return reader.page(filter, me.person());
    }

    @Transactional(readOnly = true)
    public Map<String, Long> counts() {
        return reader.counts();
    }

    @Transactional(readOnly = true)
    public List<String> towns() {
        return reader.towns();
    }

    @Transactional(readOnly = true)
    public List<VisitRow> ofEnterprise(UUID enterprise, int most) {
        return reader.ofEnterprise(enterprise, most);
    }

    private Visit require(VisitId id) {
        return store.findById(id).orElseThrow(() -> new Refused("没有这次检查，或者您无权查看。"));
    }

    private Visit requireMine(VisitId id) {
        permissions.require("visit.record");
        var visit = require(id);
        if (!visit.isMember(me.person())) {
            throw new Refused("只有本次检查的检查人员可以办理。", "law:team");
        }
        return visit;
    }

    private static EnterpriseId enterprise(Visit visit) {
        return new EnterpriseId(visit.territory);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
