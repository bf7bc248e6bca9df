package anlan.cooperation;

import anlan.enterprise.EnterpriseId;
import anlan.enterprise.EnterpriseRow;
import anlan.enterprise.Enterprises;
import anlan.kernel.Refused;
import anlan.mandate.Guard;
import anlan.organization.Agencies;
import anlan.organization.AgencyView;
import anlan.organization.account.Liaisons;
import anlan.platform.database.Scope;
import anlan.platform.file.FileStore;
import anlan.platform.file.StoredFile;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import anlan.platform.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices between departments (部门间通报): written once, sent to several bodies, each signs and tells what it did. */
@Service
public class Circulars {

    private final CircularStore store;
    private final CircularParcels parcels;
    private final ParcelStore sent;
    private final Liaisons liaisons;
    private final Agencies agencies;
    private final Enterprises enterprises;
    private final FileStore files;
    private final Guard guard;
    private final Permissions permissions;
    private final Me me;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Circulars(CircularStore store, CircularParcels parcels, ParcelStore sent, Liaisons liaisons, Agencies agencies, Enterprises enterprises, FileStore files,
            Guard guard, Permissions permissions, Me me, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.parcels = parcels;
        this.sent = sent;
        this.liaisons = liaisons;
        this.agencies = agencies;
        this.enterprises = enterprises;
        this.files = files;
        this.guard = guard;
        this.permissions = permissions;
        this.me = me;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Which notices a list shows (筛选). */
    public record Filter(String tab, String q, String body, boolean mine, @Nullable LocalDate from, @Nullable LocalDate to, int page) {}

    /** A notice about to be sent (拟发通报): to whom, until when they answer, about which enterprise, with which files. */
    public record NewCircular(
            String title, String words, List<String> bodies, @Nullable LocalDate feedbackBy, String enterprise, List<Answer.Scan> attachments) {

        public NewCircular {
            bodies = List.copyOf(bodies);
            attachments = List.copyOf(attachments);
        }
    }

    /** A notice with what each receiver did (通报详情). */
    public record View(Circular circular, List<Parcel> parcels, List<ParcelView.Item> items, List<ParcelView.Entry> entries) {}

    /** Sends it under the id that its form was given: pressed twice it goes out once. */
    public CircularId send(CircularId id, NewCircular wanted) {
        permissions.require("cooperation.handle");
        required(wanted.title(), "请填写标题。", "title");
        required(wanted.words(), "请填写通报的内容。", "words");
        if (wanted.bodies().isEmpty() || !receivers().keySet().containsAll(wanted.bodies())) {
            throw new Refused("请选择送给哪些单位。").at("bodies");
        }
        var by = wanted.feedbackBy();
        if (by != null && by.isBefore(today())) {
            throw new Refused("反馈的日期不能早于今天。").at("feedbackBy");
        }
        var enterprise = EnterpriseWords.find(enterprises, wanted.enterprise());
        Scope.SYSTEM.run(() -> transaction.executeWithoutResult(_ -> write(id, wanted, enterprise)));
        return id;
    }

    /** In the name of the program: the clocks of the receivers lie outside the sight of whoever writes. */
    private void write(CircularId id, NewCircular wanted, @Nullable EnterpriseRow enterprise) {
        var person = me.get();
        if (store.isKnown(id, person.body())) {
            return;
        }
        var about = enterprise == null ? null : enterprise.id().value();
        guard.require(CooperationPower.TOGETHER.atDesk(person.agency(), about, today(), person.person(), "向其他部门通报情况"));
        store.add(id, new CircularStore.From(person.body(), person.agency(), person.person(), person.name(), person.division()), wanted, about,
                enterprise == null ? "" : enterprise.name());
        var attached = wanted.attachments().stream().map(a -> files.put(a.content(), a.name(), a.kind())).toList();
        attached.forEach(file -> store.attach(id, file.id().value(), file.name()));
        told(id, attached);
    }

    private void told(CircularId id, List<StoredFile> attached) {
        var circular = store.find(id).orElseThrow();
        parcels.send(circular, me.get().division(), attached);
        events.publishEvent(new CircularSent(id, circular.enterprise() == null ? null : new EnterpriseId(circular.enterprise()), circular.number(), circular.title(),
                circular.receivers().stream().map(names()::get).toList(), circular.feedbackBy(), clock.instant()));
    }

    /** Bodies that answer themselves, without one's own, by code. */
    public Map<String, String> receivers() {
        var bodies = new LinkedHashMap<String, String>();
        liaisons.all().stream().filter(b -> !b.code().equals(me.get().body())).forEach(b -> bodies.put(b.code(), b.shortName()));
        return bodies;
    }

    public Page<Circular> list(Filter filter) {
        permissions.require("cooperation.read");
        return store.page(filter, me.get().person());
    }

    /** How many stand under each tab: all, owing, late, done. */
    public Map<String, Long> counts() {
        permissions.require("cooperation.read");
        return store.counts();
    }

    public View view(CircularId id) {
        permissions.require("cooperation.read");
        var circular = store.find(id).orElseThrow(() -> new Refused("没有这份通报，或者您无权查看。"));
        var parts = sent.of(id.value());
        return new View(circular, parts, parts.isEmpty() ? List.of() : sent.items(parts.getFirst().id()),
                sent.answers(id.value()));
    }

    /** The short names of bodies, for lists. */
    public Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        agencies.on(today()).forEach((AgencyView a) -> names.put(a.code(), a.shortName()));
        return names;
    }

    private static void required(String text, String sentence, String field) {
        if (text.isBlank()) {
            throw new Refused(sentence).at(field);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
