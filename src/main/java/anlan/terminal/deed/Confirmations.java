package anlan.terminal.deed;

import anlan.enterprise.EnterpriseId;
import anlan.inspection.EntryDecisions;
import anlan.inspection.FieldVisits;
import anlan.inspection.SitePhoto;
import anlan.inspection.SiteRecords;
import anlan.inspection.Supplements;
import anlan.inspection.VisitId;
import anlan.inspection.VisitView;
import anlan.inspection.Visits;
import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.platform.Times;
import anlan.platform.file.StoredFile;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import anlan.platform.web.Page;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What phones left open, and a person's decision about it (待确认): fields that two filled in, values that a signing left out,
 * deeds whose task was withdrawn. Nothing is dropped by itself; who chose what is in the ledger.
 */
@Service
@Transactional
public class Confirmations {

    private final WaitingStore store;
    private final WaitingViews views;
    private final Visits visits;
    private final FieldVisits field;
    private final SiteRecords records;
    private final Supplements supplements;
    private final Writing writing;
    private final WrittenStore written;
    private final Photos photos;
    private final Map<DeedKind, Handler> handlers = new EnumMap<>(DeedKind.class);
    private final ConfirmationDuties duties;
    private final Times times;
    private final Permissions permissions;
    private final EntryDecisions decisions;
    private final Me me;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Confirmations(WaitingStore store, WaitingViews views, Visits visits, FieldVisits field, SiteRecords records, Supplements supplements,
            Writing writing, WrittenStore written, Photos photos, List<Handler> handlers, ConfirmationDuties duties, Times times,
            Permissions permissions, EntryDecisions decisions, Me me, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.views = views;
        this.visits = visits;
        this.field = field;
        this.records = records;
        this.supplements = supplements;
        this.writing = writing;
        this.written = written;
        this.photos = photos;
        handlers.forEach(handler -> handler.kinds().forEach(kind -> this.handlers.put(kind, handler)));
        this.duties = duties;
        this.times = times;
        this.permissions = permissions;
        this.decisions = decisions;
        this.me = me;
        this.events = events;
        this.clock = clock;
    }

    /** What waits, of one visit or of all in sight. */
    @Transactional(readOnly = true)
    public Page<WaitingView> list(@Nullable UUID visit, int page) {
        permissions.require("visit.read");
        var found = store.page(visit, page);
        return new Page<>(found.rows().stream().map(views::of).toList(), found.number(), found.size(), found.total(), false);
    }

    @Transactional(readOnly = true)
    public long count(VisitId visit) {
        return store.of(visit.value()).size();
    }

    /** What was decided meanwhile of what this person's phone still shows as open. */
    @Transactional(readOnly = true)
    public List<Decided> decided(Collection<UUID> open) {
        return open.isEmpty() ? List.of() : store.decided(open, me.person());
    }

    /** A photo that stays with a deed that waits. */
    @Transactional(readOnly = true)
    public StoredFile photo(UUID deed, UUID file) {
        permissions.require("visit.read");
        if (!views.photos(require(deed)).contains(file)) {
            throw new Refused("没有这张照片。");
        }
        return photos.stored(file);
    }

    /** Decides about one thing that waits; what may be chosen depends on how the record stands. */
    public void decide(UUID id, Choice choice, String reason) {
        var first = require(id);
        var visit = first.subject() == null ? null : field.hold(new VisitId(first.subject())).orElse(null);
        var waiting = require(id);
        requireOneOf(views.choices(waiting, visit), choice);
        requireDecider(waiting, visit);
        if (choice == Choice.DROPPED && reason.isBlank()) {
            throw new Refused("不采用的，请写明理由。").at("reason");
        }
        if (!store.decide(waiting, choice, me.name(), reason.strip(), clock.instant())) {
            throw decided();
        }
        carryOut(waiting, visit, choice);
        tell(waiting, visit, choice, reason.strip());
        if (waiting.subject() == null || store.of(waiting.subject()).isEmpty()) {
            duties.done(visit == null ? null : visit.id().value(), waiting.deed());
        }
    }

    private Waiting require(UUID id) {
        return store.find(id).orElseThrow(Confirmations::decided);
    }

    private static Refused decided() {
        return new Refused("没有这项待确认的内容，或者已经有人确认。");
    }

    private static void requireOneOf(List<Choice> open, Choice choice) {
        if (!open.contains(choice)) {
            throw new Refused("现在不能" + choice.label() + "，可以：" + String.join("、", open.stream().map(Choice::label).toList()) + "。").at("choice");
        }
    }

    /** The team or a head of its body decides about the record; whoever sent it, or a head, about what belongs to none. */
    private void requireDecider(Waiting waiting, @Nullable VisitView visit) {
        if (!views.mayDecide(waiting, visit)) {
            throw new Refused("待确认的内容由本次检查的检查人员或者本单位负责人确认。");
        }
    }

    private void carryOut(Waiting waiting, @Nullable VisitView visit, Choice choice) {
        switch (choice) {
            case MINE -> {
                if (waiting.path() == null) {
                    adopt(waiting, visit);
                } else {
                    write(waiting, Objects.requireNonNull(visit), SitePath.of(waiting.path()));
                }
            }
            case SUPPLEMENT -> supplement(waiting, Objects.requireNonNull(visit));
            case THEIRS, DROPPED -> {}
        }
    }

    private void write(Waiting waiting, VisitView visit, SitePath path) {
        var standing = Standing.of(visit, records.view(visit), written.of(visit.id().value()));
        decisions.decide(visit, () -> writing.write(visit, standing.fields(), standing.withFinding(path, waiting.mine(), waiting.device())));
        store.wrote(waiting);
    }

    /** The deed is applied after all, by whoever decided so, as at the moment it was done. */
    private void adopt(Waiting waiting, @Nullable VisitView visit) {
        var kept = store.kept(waiting.deed());
        var deed = Deed.read(waiting.deed(), kept.body());
        var receipt = kept.receipt();
        var outcome = receipt.time()
                .judge(() -> Objects.requireNonNull(handlers.get(deed.kind())).apply(new Doing(deed, receipt, visit, true)));
        if (outcome.status() == DeedStatus.HELD) {
            throw new Refused("还不能采用：" + outcome.reason());
        }
    }

    private void supplement(Waiting waiting, VisitView visit) {
        var who = waiting.path() != null && waiting.kind() == DeedKind.SIGN
                ? waiting.theirsBy() + (waiting.theirsAt() == null ? "" : "，" + times.minute(waiting.theirsAt()))
                : waiting.personName() + "，" + times.minute(waiting.doneAt());
        var attached = new ArrayList<SitePhoto>();
        if (waiting.path() == null && waiting.kind() == DeedKind.PHOTO) {
            var kept = store.kept(waiting.deed());
            attached.add(photos.kept(Deed.read(waiting.deed(), kept.body()).body()));
        }
        var view = views.of(waiting);
        var text = waiting.path() == null ? waiting.kind().label() + "：" + view.words()
                : view.title() + "：" + WaitingViews.said(SitePath.of(waiting.path()), waiting.leftOut());
        decisions.decide(visit, () -> supplements.write(visit.id(), text + "（" + who + "，签署时未列入记录）", attached));
    }

    private void tell(Waiting waiting, @Nullable VisitView visit, Choice choice, String reason) {
        var sources = new ArrayList<Identifier>();
        sources.add(new DeedId(waiting.deed()));
        if (visit != null) {
            sources.add(visit.id());
        }
        var view = views.of(waiting);
        events.publishEvent(new ConflictDecided(waiting.path() == null ? new DeedId(waiting.id()) : new ConflictId(waiting.id()), sources,
                visit == null ? null : new EnterpriseId(visit.enterprise()), view.title(), choice.label(), view.mine(), view.theirs(), reason, clock.instant()));
    }
}
