package anlan.cooperation;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Refused;
import anlan.platform.database.Scope;
import anlan.platform.document.PaperFile;
import anlan.platform.document.PaperId;
import anlan.platform.document.Papers;
import anlan.platform.file.FileId;
import anlan.platform.file.FileStore;
import anlan.platform.file.StoredFile;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import anlan.platform.web.Page;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was sent to a body and what it answers (来件签收和答复). First the rows of the database say whether it was sent to the
 * body of the signed-in person; only then the deed is done, in the name of the program, for the record behind it stays closed.
 */
@Service
public class Received {

    private static final Refused UNKNOWN = new Refused("没有这份材料，或者它没有送给您的单位。");

    private final ParcelStore store;
    private final ParcelReader reader;
    private final List<ParcelSource> sources;
    private final Papers papers;
    private final FileStore files;
    private final Permissions permissions;
    private final Me me;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Received(ParcelStore store, ParcelReader reader, List<ParcelSource> sources, Papers papers, FileStore files, Permissions permissions, Me me,
            TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.sources = sources;
        this.papers = papers;
        this.files = files;
        this.permissions = permissions;
        this.me = me;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** What was sent to my body. */
    public Page<Parcel> list(ParcelFilter filter) {
        permissions.require("received.read");
        return reader.page(filter, me.get().body(), "");
    }

    public Map<String, Long> counts() {
        permissions.require("received.read");
        return reader.counts(me.get().body(), "");
    }

    /** One of them, with the course of both sides; the first look is kept. */
    public ParcelView view(ParcelId id) {
        var parcel = sent(id);
        boolean mine = isMine(parcel);
        if (mine) {
            Scope.SYSTEM.run(() -> transaction.executeWithoutResult(_ -> {
                if (store.seen(id)) {
                    opened(parcel, "");
                }
            }));
        }
        var source = source(parcel);
        return Scope.SYSTEM.within(() -> new ParcelView(store.require(id), store.items(id), store.entries(id), source.clocks(parcel),
                mine && permissions.may("received.answer") ? source.next(parcel) : List.of()));
    }

    /** What may be answered now by that form. */
    public AnswerKind form(ParcelId id, String kind) {
        return view(id).next().stream().filter(n -> n.key().equals(kind)).findFirst()
                .orElseThrow(() -> new Refused("现在不能办理这项答复：已经登记过，或者进展已经变化，没有重复登记。请回到来件查看进展。"));
    }

    public void answer(ParcelId id, Answer answer) {
        permissions.require("received.answer");
        var parcel = sent(id);
        if (!isMine(parcel)) {
            throw new Refused("只有收件单位可以签收和答复。");
        }
        Scope.SYSTEM.run(() -> source(parcel).answer(parcel, answer));
    }

    /** A paper that came with it. */
    public PaperFile paper(ParcelId id, UUID item) {
        var parcel = content(id);
        var found = store.items(id).stream().filter(i -> i.id().equals(item) && i.paper() != null).findFirst().orElseThrow(() -> UNKNOWN);
        return Scope.SYSTEM.within(() -> {
            kept(parcel, found.name());
            return papers.pdf(new PaperId(java.util.Objects.requireNonNull(found.paper())));
        });
    }

    /** A file that came with it, or the scan of a letter of either side. */
    public StoredFile file(ParcelId id, UUID item) {
        var parcel = content(id);
        var file = store.items(id).stream().filter(i -> i.id().equals(item)).map(ParcelView.Item::file).filter(java.util.Objects::nonNull).findFirst()
                .or(() -> store.entries(id).stream().filter(e -> e.id().equals(item)).map(ParcelView.Entry::file).filter(java.util.Objects::nonNull).findFirst())
                .orElseThrow(() -> UNKNOWN);
        return Scope.SYSTEM.within(() -> {
            kept(parcel, "附件");
            return files.find(new FileId(file)).orElseThrow(() -> UNKNOWN);
        });
    }

    private Parcel sent(ParcelId id) {
        if (!permissions.may("received.read") && !permissions.may("cooperation.read")) {
            permissions.require("received.read");
        }
        return store.require(id);
    }

    /** On our side the evidence of a case is for those who may see it there. */
    private Parcel content(ParcelId id) {
        var parcel = sent(id);
        if (!isMine(parcel) && parcel.matter() != null && parcel.kind() != ParcelKind.MATTER) {
            permissions.require("case.evidence");
        }
        return parcel;
    }

    private boolean isMine(Parcel parcel) {
        return parcel.body().equals(me.get().body());
    }

    private ParcelSource source(Parcel parcel) {
        return sources.stream().filter(s -> s.isOf(parcel.kind())).findFirst().orElseThrow();
    }

    private void kept(Parcel parcel, String content) {
        transaction.executeWithoutResult(_ -> opened(parcel, content));
    }

    private void opened(Parcel parcel, String content) {
        var enterprise = parcel.enterprise();
        events.publishEvent(new ParcelOpened(parcel.id(), enterprise == null ? null : new EnterpriseId(enterprise), parcel.title(), content, clock.instant()));
    }
}
