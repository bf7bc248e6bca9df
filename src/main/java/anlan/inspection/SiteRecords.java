package anlan.inspection;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Refused;
import anlan.law.Calendars;
import anlan.platform.file.FileId;
import anlan.platform.file.FileKind;
import anlan.platform.file.FileStore;
import anlan.platform.file.StoredFile;
import anlan.platform.file.Upload;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the team enters on the site (现场检查记录的填写): answers, findings, photos and recordings, until it is signed. */
@Service
@Transactional
public class SiteRecords {

    private final SiteReader reader;
    private final SiteWriter writer;
    private final ChecklistReader checklists;
    private final FileStore files;
    private final Calendars calendars;
    private final Permissions permissions;
    private final Me me;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SiteRecords(SiteReader reader, SiteWriter writer, ChecklistReader checklists, FileStore files, Calendars calendars,
            Permissions permissions, Me me, ApplicationEventPublisher events, Clock clock) {
        this.reader = reader;
        this.writer = writer;
        this.checklists = checklists;
        this.files = files;
        this.calendars = calendars;
        this.permissions = permissions;
        this.me = me;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public SiteView view(VisitView visit) {
        return reader.of(visit.id(), visit.scheme().checklists());
    }

    /** A no opens a finding with the phrase, provision and term of the item; another answer takes it back. */
    public void answer(VisitId visit, UUID itemId, Answer answer, String remark) {
        answer(visit, itemId, answer, remark, FindingId.fresh());
    }

    /** The same; the finding that a no opens gets this id. */
    public void answer(VisitId visit, UUID itemId, Answer answer, String remark, FindingId found) {
        var visiting = hold(visit);
        var item = checklists.item(itemId)
                .filter(i -> visiting.checklists().contains(i.checklist()))
                .orElseThrow(() -> new Refused("本次检查没有采用这一检查项。"));
        writer.answer(visit, itemId, answer, remark.strip(), clock.instant(), me.name());
        if (answer != Answer.NO) {
            writer.removeOf(visit, itemId);
        } else if (reader.findings(visit, List.of()).stream().noneMatch(f -> itemId.equals(f.item()))) {
            writer.put(visit, opened(item, found));
        }
    }

    private Finding opened(ChecklistItem item, FindingId id) {
        var due = calendars.current().workdayFrom(today().plusDays(item.days()));
        return new Finding(id, 0, item.id(), item.finding(), "", item.basis(), reader.label(item.basis()),
                item.violation(), Handling.ORDER, item.requirement(), due, false, "", Set.of(), "", List.of());
    }

    /** Answers every open item of a section at once (本节全部符合). */
    public void answerSection(VisitId visit, ChecklistId list, String section, Answer answer) {
        if (answer == Answer.NO) {
            throw new Refused("“不符合”应当逐项填写。");
        }
        if (!hold(visit).checklists().contains(list)) {
            throw new Refused("本次检查没有采用这张检查表。");
        }
        writer.answerOpen(visit, list, section, answer, clock.instant(), me.name());
    }

    /** Adds a finding that stands on no list, or changes one; without an id it is a new one. */
    public FindingId put(VisitId visit, Finding finding) {
        hold(visit);
        writer.put(visit, finding.checked(today()));
        return finding.id();
    }

    /** Keeps a finding as far as it is written; what it lacks is asked for when the record is signed. */
    public void draft(VisitId visit, Finding finding) {
        hold(visit);
        writer.put(visit, finding);
    }

    /** Puts the findings in the order in which they were read out. */
    public void arrange(VisitId visit, List<FindingId> order) {
        hold(visit);
        writer.arrange(visit, order);
    }

    /** The same with its photos: all of it, or nothing. */
    public FindingId put(VisitId visit, Finding finding, List<Upload> photos) {
        put(visit, finding);
        try {
            photos.forEach(p -> attach(visit, p.content(), p.name(), FileKind.PHOTO, null, finding.id()));
        } catch (Refused refused) {
            throw refused.at("photos");
        }
        return finding.id();
    }

    /** What the officer should know before he decides: why it may be a major hazard, and a last day that is a rest day. */
    @Transactional(readOnly = true)
    public List<String> hints(VisitView visit, @Nullable UUID item, @Nullable LocalDate due) {
        var hints = new ArrayList<String>();
        if (item != null) {
            checklists.item(item).map(ChecklistItem::major).filter(m -> !m.isBlank()).ifPresent(hints::add);
        }
        if (due != null && !calendars.current().isWorkday(due)) {
            hints.add(due + " 是" + calendars.current().describe(due) + "，整改期限的最后一天最好是工作日。");
        }
        return List.copyOf(hints);
    }

    public FindingId newFinding() {
        return FindingId.fresh();
    }

    /** Takes back a finding that stands on no list. */
    public void remove(VisitId visit, FindingId finding) {
        hold(visit);
        writer.remove(visit, finding);
    }

    /** Photos or recordings of the visit: all of them, or none; says how many. */
    public int attach(VisitId visit, List<Upload> uploads, FileKind kind, @Nullable UUID item) {
        uploads.forEach(u -> attach(visit, u.content(), u.name(), kind, item, null));
        return uploads.size();
    }

    public StoredFile attach(VisitId visit, InputStream content, String name, FileKind kind, @Nullable UUID item, @Nullable FindingId finding) {
        var visiting = hold(visit);
        var file = files.put(content, name, kind);
        writer.attach(visit, file, item, finding == null ? null : finding.value(), clock.instant(), me.name());
        events.publishEvent(new EvidenceAttached(visit, new EnterpriseId(visiting.enterprise()), file.name(), file.sm3(), clock.instant()));
        return file;
    }

    /** Attaches a photo that is stored already; the same photo again changes nothing. */
    public void attach(VisitId visit, SitePhoto photo) {
        var visiting = hold(visit);
        FileKind.PHOTO.require(photo.file());
        if (writer.attach(visit, photo, me.name())) {
            var file = photo.file();
            events.publishEvent(new EvidenceAttached(visit, new EnterpriseId(visiting.enterprise()), file.name(), file.sm3(), clock.instant()));
        }
    }

    /** The original of a photo that was made smaller on the phone, proven by the hash taken with the photo; also after signing. */
    public void original(VisitId visit, FileId photo, StoredFile original) {
        permissions.require("visit.record");
        if (!reader.isMember(visit, me.person())) {
            throw new Refused("只有本次检查的检查人员可以送交原图。");
        }
        var reduced = reader.file(visit, photo).orElseThrow(() -> new Refused("没有这张照片。"));
        FileKind.PHOTO.require(original);
        if (!writer.original(visit, photo, original)) {
            throw new Refused("原图的摘要与拍摄时记下的不一致，没有接收。");
        }
        reader.enterprise(visit).ifPresent(enterprise -> events.publishEvent(new EvidenceAttached(
                visit, new EnterpriseId(enterprise), reduced.name() + "（原图）", original.sm3(), clock.instant())));
    }

    /** A file of a visit that the reader may see. */
    @Transactional(readOnly = true)
    public StoredFile file(VisitId visit, FileId file) {
        return reader.file(visit, file).flatMap(_ -> files.find(file)).orElseThrow(() -> new Refused("没有这个文件，或者您无权查看。"));
    }

    private SiteReader.Visiting hold(VisitId visit) {
        if (!EntryDecisions.covers(visit)) {
            permissions.require("visit.record");
        }
        var visiting = reader.hold(visit, me.person()).orElseThrow(() -> new Refused("没有这次检查，或者您无权查看。"));
        if (!EntryDecisions.covers(visit) && !visiting.member()) {
            throw new Refused("只有本次检查的检查人员可以填写现场检查记录。", "law:site-record");
        }
        if (visiting.status() != VisitStatus.ON_SITE) {
            throw new Refused(visiting.status().isSigned() ? "现场检查记录已签署，不能修改；需要补充的，另作补充说明。" : "到场并出示证件后才能填写现场检查记录。");
        }
        return visiting;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
