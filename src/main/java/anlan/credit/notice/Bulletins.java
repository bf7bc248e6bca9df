package anlan.credit.notice;

import anlan.kernel.Refused;
import anlan.mandate.Act;
import anlan.mandate.Duties;
import anlan.mandate.Guard;
import anlan.mandate.NewDuty;
import anlan.organization.Agencies;
import anlan.organization.OfficerId;
import anlan.organization.OfficerView;
import anlan.organization.Officers;
import anlan.organization.Organs;
import anlan.platform.file.FileId;
import anlan.platform.file.FileKind;
import anlan.platform.file.FileStore;
import anlan.platform.file.StoredFile;
import anlan.platform.file.Upload;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import anlan.platform.web.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices on the desk (公告与动态): drafted, approved by another, public from their hour, withdrawn with the reason. */
@Service
@Transactional
public class Bulletins {

    private static final String POWER = "511703-QT-030", APPROVE = "APPROVE_BULLETIN", REWORK = "REWORK_BULLETIN", BASIS = "law:info-published";
    private static final String REWORK_TERM = "D112";
    private static final int MOST_FILES = 20;

    private final BulletinStore store;
    private final BulletinReader reader;
    private final FileStore files;
    private final Organs organs;
    private final Agencies agencies;
    private final Officers officers;
    private final Guard guard;
    private final Duties duties;
    private final Permissions permissions;
    private final Me me;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Bulletins(BulletinStore store, BulletinReader reader, FileStore files, Organs organs, Agencies agencies, Officers officers, Guard guard, Duties duties,
            Permissions permissions, Me me, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.files = files;
        this.organs = organs;
        this.agencies = agencies;
        this.officers = officers;
        this.guard = guard;
        this.duties = duties;
        this.permissions = permissions;
        this.me = me;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<BulletinRow> list(String tab, String q, int number) {
        permissions.require("bulletin.read");
        return reader.page(tab, q, number);
    }

    @Transactional(readOnly = true)
    public Map<String, Long> counts() {
        permissions.require("bulletin.read");
        return reader.counts();
    }

    @Transactional(readOnly = true)
    public BulletinView view(BulletinId id) {
        permissions.require("bulletin.read");
        return BulletinView.of(require(id), reader.files(id.value()));
    }

    /** In the name of the office that watches over work safety in the district, by its own people alone. */
    public BulletinId draft(BulletinDraft draft) {
        permissions.require("bulletin.write");
        var office = agencies.comprehensive(today());
        if (!organs.organ(me.get().agency()).code().equals(organs.organ(office.code()).code())) {
            throw new Refused("公告与动态由" + office.name() + "发布。");
        }
        var organ = organs.organ(office.code());
        var notice = store.save(Bulletin.draft(draft, office.division(), organ.name(), me.person(), me.name(), now()));
        tell(notice, "拟写公告", "");
        return notice.id;
    }

    public void rewrite(BulletinId id, BulletinDraft draft) {
        var notice = own(id);
        notice.rewrite(draft, now());
        store.save(notice);
    }

    public void attach(BulletinId id, List<Upload> uploads) {
        var notice = own(id);
        notice.requireWritten();
        if (uploads.isEmpty()) {
            throw new Refused("请选择附件。").at("files");
        }
        if (reader.files(id.value()).size() + uploads.size() > MOST_FILES) {
            throw new Refused("附件最多 " + MOST_FILES + " 个。").at("files");
        }
        store.save(notice); // nobody submits or approves it in the same moment without these files
        for (var upload : uploads) {
            try {
                var kept = files.put(upload.content(), upload.name(), FileKind.ATTACHMENT);
                reader.attach(id.value(), new BulletinFile(kept.id(), kept.name(), kept.size(), kept.mediaType()));
            } catch (Refused refused) {
                throw refused.at("files");
            }
        }
    }

    public void remove(BulletinId id, FileId file) {
        var notice = own(id);
        notice.requireWritten();
        store.save(notice);
        reader.remove(id.value(), file);
    }

    public void submit(BulletinId id) {
        var notice = own(id);
        notice.submit();
        store.save(notice);
        duties.done(REWORK, id);
        var leader = organs.deciders(me.get().agency()).stream().filter(p -> !p.equals(notice.author)).findFirst().map(OfficerId::new).orElse(null);
        var by = notice.publishAt == null ? today() : LocalDate.ofInstant(notice.publishAt, clock.getZone());
        duties.start(NewDuty.of(APPROVE, id, "审核公告：" + notice.title).cause(notice.cause()).dueOn(by.isBefore(today()) ? today() : by)
                .owner(leader, me.get().agency()).link("/notices/" + id.value()).basis(BASIS, "公告不能按时发布"));
        tell(notice, "提交审核公告", "");
    }

    public void decide(BulletinId id, boolean agreed, String opinion) {
        permissions.require("bulletin.approve");
        var notice = require(id);
        if (agreed) {
            notice.approve(me.person(), me.name(), opinion, now());
            guard.require(new Act(POWER, me.get().agency(), null, today(), List.of(new OfficerId(me.person())), Act.By.HEAD, "发布公告"));
        } else {
            notice.sendBack(me.person(), me.name(), opinion, now());
        }
        store.save(notice);
        duties.done(APPROVE, id);
        if (!agreed) {
            var author = new OfficerId(notice.author);
            var agency = officers.find(author, today()).map(OfficerView::agency).orElse(me.get().agency());
            duties.start(NewDuty.of(REWORK, id, "修改退回的公告：" + notice.title).cause(notice.cause()).by(REWORK_TERM, today())
                    .owner(author, agency).link("/notices/" + id.value()).basis(BASIS, "公告不能按时发布"));
        }
        tell(notice, agreed ? "批准发布公告" : "退回修改公告", notice.opinion);
    }

    /** A draft by its author; what is public by whoever may approve. */
    public void withdraw(BulletinId id, String reason) {
        var notice = require(id);
        if (!notice.status.isWritten()) {
            permissions.require("bulletin.approve");
        } else {
            notice = own(id);
        }
        notice.withdraw(me.name(), reason, now());
        store.save(notice);
        duties.cancel(REWORK, id, "不发布");
        tell(notice, "撤回公告", notice.reason);
    }

    /** An attachment, for the desk. */
    @Transactional(readOnly = true)
    public StoredFile file(BulletinId id, FileId file) {
        return view(id).files().stream().filter(f -> f.file().equals(file)).findFirst().flatMap(f -> files.find(f.file()))
                .orElseThrow(() -> new Refused("没有这个附件，或者您无权查看。"));
    }

    private Bulletin own(BulletinId id) {
        permissions.require("bulletin.write");
        var notice = require(id);
        if (!notice.author.equals(me.person())) {
            throw new Refused("这份公告由" + notice.authorName + "拟稿，只有拟稿人可以修改。");
        }
        return notice;
    }

    private Bulletin require(BulletinId id) {
        permissions.require("bulletin.read");
        return store.findById(id).orElseThrow(() -> new Refused("没有这份公告，或者您无权查看。"));
    }

    private void tell(Bulletin notice, String step, String words) {
        events.publishEvent(new BulletinStepped(notice.id, notice.title, step, words, now()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
