package anlan.penalty;

import anlan.platform.document.PaperView;
import anlan.platform.security.Permissions;
import anlan.platform.web.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people read of sealings and seizures (查封、扣押查询). */
@Service
@Transactional(readOnly = true)
public class SealingViews {

    private final CaseDesk desk;
    private final SealingReader reader;
    private final SealingSteps steps;
    private final SealingEndings endings;
    private final SealingPapers papers;
    private final Permissions permissions;

    SealingViews(CaseDesk desk, SealingReader reader, SealingSteps steps, SealingEndings endings, SealingPapers papers, Permissions permissions) {
        this.desk = desk;
        this.reader = reader;
        this.steps = steps;
        this.endings = endings;
        this.papers = papers;
        this.permissions = permissions;
    }

    public Page<SealingRow> list(SealingFilter filter) {
        permissions.require("case.read");
        return reader.page(filter, desk.me(), desk.today());
    }

    public Map<String, Long> counts() {
        permissions.require("case.read");
        return reader.counts(desk.today());
    }

    public List<String> towns() {
        return reader.towns();
    }

    public List<SealingRow> ofVisit(UUID visit) {
        return permissions.may("case.read") ? reader.ofVisit(visit, desk.today()) : List.of();
    }

    public List<SealingRow> ofEnterprise(UUID enterprise, int most) {
        return reader.ofEnterprise(enterprise, desk.today(), most);
    }

    /** Cases being handled about the unit, to which a measure may be joined. */
    public Map<UUID, String> cases(UUID enterprise) {
        var found = new LinkedHashMap<UUID, String>();
        desk.records.list(PenaltyCase.class, Criteria.where("territory").is(enterprise)).stream().filter(c -> !c.status.isEnded())
                .forEach(c -> found.put(c.id.value(), c.title()));
        return found;
    }

    /** The whole measure; the unit itself sees what was carried out at it. */
    public SealingView view(SealingId id) {
        if (!permissions.may("enterprise.own")) {
            permissions.require("case.read");
        }
        var s = steps.get(id);
        boolean own = desk.isParty();
        var approver = s.approver;
        var decides = permissions.may("case.decide");
        var decisions = new LinkedHashMap<UUID, String>();
        if (!own) {
            endings.decisions(s).forEach(d -> decisions.put(d.id(), d.number() + "　" + d.content()));
        }
        var joined = s.penaltyCase;
        return new SealingView(s.id, s.territory, s.enterpriseName, s.visit, joined, joined == null || own ? "" : desk.records.get(new CaseId(joined)).title(), s.kind,
                s.ground, s.facts, s.status, s.officerNames, s.proposedAt, approver == null ? "" : desk.offices.name(approver), s.approvedAt, s.opinion,
                s.executedAt, s.executedOn, s.party, s.keeper, s.number, s.until, s.extensionReason, s.extensionAskedOn, s.extendedOn, s.extendedBy, s.tests,
                s.mustReleaseFor, s.mustReleaseSince, s.ending, s.endedOn, s.endReason, steps.items(s), s.isOver(desk.today()),
                permissions.may("case.handle") && steps.isMine(s), decides && steps.approvers(s).contains(desk.me()),
                decides && !s.officers.contains(desk.me()) && desk.offices.heads(s.agency).contains(desk.me()), decisions);
    }

    public List<PaperView> papers(SealingId id) {
        return papers.of(steps.get(id));
    }
}
