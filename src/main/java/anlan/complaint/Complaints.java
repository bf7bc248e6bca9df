package anlan.complaint;

import anlan.kernel.Refused;
import anlan.enterprise.Enterprises;
import anlan.mandate.Duties;
import anlan.mandate.NewDuty;
import anlan.organization.OfficerId;
import anlan.platform.security.Permissions;
import anlan.platform.security.Ticket;
import anlan.platform.web.Page;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The complaints on the desk (举报受理): entered, taken by a handler, accepted or redirected; listed without the person. */
@Service
@Transactional
public class Complaints {

    static final String HANDLE = "HANDLE_COMPLAINT";

    private final ComplaintDesk desk;
    private final ComplaintReader reader;
    private final ReportDesk reports;
    private final SealedStore sealed;
    private final Duties duties;
    private final Enterprises enterprises;
    private final Permissions permissions;

    Complaints(ComplaintDesk desk, ComplaintReader reader, ReportDesk reports, SealedStore sealed, Duties duties, Enterprises enterprises,
            Permissions permissions) {
        this.desk = desk;
        this.reader = reader;
        this.reports = reports;
        this.sealed = sealed;
        this.duties = duties;
        this.enterprises = enterprises;
        this.permissions = permissions;
    }

    @Transactional(readOnly = true)
    public Page<ComplaintRow> list(ComplaintView.Filter filter) {
        permissions.require("complaint.read");
        return reader.page(filter, desk.me().person());
    }

    @Transactional(readOnly = true)
    public Map<String, Long> counts() {
        permissions.require("complaint.read");
        return reader.counts();
    }

    @Transactional(readOnly = true)
    public ComplaintView view(ComplaintId id) {
        permissions.require("complaint.read");
        return ComplaintView.of(desk.require(id));
    }

    /** Enters what came by telephone, by letter or from another body; who wrote it down knows it and handles it. */
    public Ticket enter(Report report, ComplaintSource source) {
        desk.allow("complaint.handle");
        if (source == ComplaintSource.WEB) {
            throw new Refused("网上举报由举报人自己提交。").at("source");
        }
        var taken = reports.receive(report, source);
        take(taken.complaint());
        return taken.ticket();
    }

    public void take(ComplaintId id) {
        desk.allow("complaint.handle");
        take(desk.require(id));
    }

    private void take(Complaint complaint) {
        var person = desk.me().get();
        complaint.take(person.person(), person.name(), person.agency());
        desk.pass(ComplaintPower.CHECK.atDesk(complaint, desk.today(), person.person()));
        desk.save(complaint);
        desk.tell(new ComplaintTaken(complaint.id, complaint.number, desk.now()));
    }

    /** Accepts it in words that do not betray the person; the time to finish begins (受理). */
    public void accept(ComplaintId id, String summary, String place, String enterprise, boolean fatal) {
        var complaint = desk.own(id);
        complaint.accept(restated(summary, place, enterprise, fatal), desk.today());
        desk.pass(ComplaintPower.CHECK.atDesk(complaint, desk.today(), desk.me().person()));
        duties.done(ReportDesk.RECEIVE, id);
        duties.start(NewDuty.of(HANDLE, id, "核查处理举报 " + complaint.number).by("D43", desk.today())
                .owner(new OfficerId(desk.me().person()), complaint.agency).link("/complaints/" + id.value())
                .basis("", "逾期未办结，应当说明理由并追究责任"));
        desk.advanced(complaint, complaint.summary);
    }

    /** Leaves it to the authority that may deal with it, and tells the person (转交). */
    public void redirect(ComplaintId id, String summary, String to, String reason) {
        var complaint = desk.own(id);
        complaint.redirect(restated(summary, "", "", false), to, reason);
        desk.pass(ComplaintPower.CHECK.atDesk(complaint, desk.today(), desk.me().person()));
        duties.done(ReportDesk.RECEIVE, id);
        sealed.say(id, false, "您举报的事项由" + complaint.redirectedTo + "处理，已经转交。" + complaint.redirectReason, desk.now());
        desk.advanced(complaint, complaint.redirectedTo);
    }

    /** The enterprise by its name or code, where one is named; it must be one and no other. */
    private Restatement restated(String summary, String place, String words, boolean fatal) {
        if (words.isBlank()) {
            return new Restatement(summary, place, null, "", fatal);
        }
        var found = enterprises.search(words.strip(), 20);
        var one = found.size() == 1 ? found : found.stream().filter(row -> row.name().equals(words.strip())).toList();
        if (one.size() != 1) {
            throw new Refused(found.isEmpty() ? "企业档案中没有这家企业。未登记的单位请留空，写在事项里。"
                    : "有 " + found.size() + " 家企业符合，请填写完整名称或者信用代码。").at("enterprise");
        }
        return new Restatement(summary, place, one.getFirst().id().value(), one.getFirst().name(), fatal);
    }
}
