package anlan.inspection;

import anlan.complaint.CheckOrder;
import anlan.complaint.CheckVisits;
import anlan.complaint.ComplaintId;
import anlan.kernel.Refused;
import java.util.stream.Collectors;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Visits that check a complaint (举报核查): the team reads the restatement in the scheme and nothing else of it; the record,
 * once signed, goes back to the handler by itself.
 */
@Service
@Transactional
public class ComplaintChecks {

    private final Visits visits;
    private final CheckVisits complaints;
    private final ComplaintCheckStore store;
    private final SiteReader sites;

    ComplaintChecks(Visits visits, CheckVisits complaints, ComplaintCheckStore store, SiteReader sites) {
        this.visits = visits;
        this.complaints = complaints;
        this.store = store;
        this.sites = sites;
    }

    @Transactional(readOnly = true)
    public CheckOrder order(ComplaintId complaint) {
        return complaints.order(complaint);
    }

    /** The handler draws up the scheme; with it the check begins. */
    public VisitId plan(ComplaintId complaint, Scheme scheme) {
        if (scheme.kind() != VisitKind.COMPLAINT) {
            throw new Refused("由举报安排的检查，检查方式请选“" + VisitKind.COMPLAINT.label() + "”。").at("kind");
        }
        var visit = visits.plan(complaints.order(complaint).enterprise(), scheme);
        store.keep(visit, complaint);
        complaints.ordered(complaint, visit.value(), scheme.officers());
        return visit;
    }

    /** May run twice: what was told already is left alone. */
    @ApplicationModuleListener
    void on(VisitSigned event) {
        store.of(event.subject()).ifPresent(complaint -> visits.find(event.subject()).ifPresent(visit ->
                complaints.returned(complaint, visit.id().value(), visit.scheme().officers(), event.paperNumber(), visit.day(), found(visit, event))));
    }

    @ApplicationModuleListener
    void on(VisitCancelled event) {
        store.of(event.subject()).ifPresent(complaint -> complaints.calledOff(complaint, event.subject().value(), event.reason()));
    }

    private String found(VisitView visit, VisitSigned event) {
        var findings = sites.of(visit.id(), visit.scheme().checklists()).findings();
        return "现场检查记录 " + event.paperNumber() + "：检查 " + event.answers() + " 项，" + (findings.isEmpty() ? "未发现问题。"
                : "发现问题 " + findings.size() + " 项：" + findings.stream().map(f -> (f.place().isBlank() ? "" : f.place() + "：") + f.problem())
                        .collect(Collectors.joining("；")) + "。");
    }
}
