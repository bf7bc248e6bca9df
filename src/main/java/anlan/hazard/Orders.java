package anlan.hazard;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Refused;
import anlan.platform.document.PaperId;
import anlan.platform.document.Papers;
import anlan.platform.document.form.ServiceWay;
import anlan.platform.document.form.Signature;
import anlan.platform.file.FileId;
import anlan.platform.file.FileStore;
import anlan.platform.file.StoredFile;
import anlan.platform.file.Upload;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import anlan.platform.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The orders to put hazards right (责令限期整改): served, reported on, listed. They are closed by re-inspection alone. */
@Service
@Transactional
public class Orders {

    private final OrderStore store;
    private final OrderReader reader;
    private final OrderViews views;
    private final HazardStore hazards;
    private final MeasureStore measures;
    private final OrderPapers orderPapers;
    private final Papers papers;
    private final PhotoWriter photos;
    private final FileStore files;
    private final OrderDuties duties;
    private final Offices offices;
    private final Permissions permissions;
    private final Me me;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Orders(OrderStore store, OrderReader reader, OrderViews views, HazardStore hazards, MeasureStore measures,
            OrderPapers orderPapers, Papers papers, PhotoWriter photos, FileStore files, OrderDuties duties,
            Offices offices, Permissions permissions, Me me, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.views = views;
        this.hazards = hazards;
        this.measures = measures;
        this.orderPapers = orderPapers;
        this.papers = papers;
        this.photos = photos;
        this.files = files;
        this.duties = duties;
        this.offices = offices;
        this.permissions = permissions;
        this.me = me;
        this.events = events;
        this.clock = clock;
    }

    /** Records the service of an order that was not handed over on the spot; its terms run from now on. */
    public void serve(OrderId id, Receipt receipt) {
        permissions.require("order.issue");
        reader.lock(id);
        var order = require(id);
        check(receipt);
        var day = LocalDate.ofInstant(receipt.receivedAt(), clock.getZone());
        order.serve(day, receipt.way().label(), today());
        var server = offices.officer(me.person(), today());
        var receiver = receipt.way() == ServiceWay.LEFT
                ? Signature.refused(receipt.receiver(), text(receipt.refusal()), receipt.witness(), day)
                : Signature.of(receipt.receiver(), null, day);
        var served = new java.util.ArrayList<>(List.of(papers.get(new PaperId(order.paper))));
        measures.findByVisit(order.visit).forEach(m -> served.add(papers.get(new PaperId(m.paper))));
        served.removeIf(p -> p.servedAt() != null);
        orderPapers.serve(OrderPapers.Where.of(order), served, receipt,
                List.of(Signature.officer(server.name(), server.certificateNo(), null, day)), receiver);
        duties.run(store.save(order));
        events.publishEvent(new OrderServed(id, enterprise(order), receipt.way().label(), day, List.of(), clock.instant()));
    }

    private static void check(Receipt receipt) {
        if (receipt.receiver().isBlank()) {
            throw new Refused("请填写签收人。").at("receiver");
        }
        if (receipt.place().isBlank()) {
            throw new Refused("请填写送达地点。").at("place");
        }
        if (receipt.way() == ServiceWay.LEFT && (text(receipt.refusal()).isBlank() || text(receipt.witness()).isBlank())) {
            throw new Refused("留置送达应当写明拒收理由和见证人。").at(text(receipt.refusal()).isBlank() ? "refusal" : "witness");
        }
    }

    /** The enterprise says what it did, with photos, and asks for the re-inspection. This never closes anything. */
    public void report(OrderId id, Set<UUID> items, String words, List<Upload> uploads) {
        permissions.require("enterprise.own");
        if (words.isBlank()) {
            throw new Refused("请写明整改情况。").at("words");
        }
        if (uploads.isEmpty()) {
            throw new Refused("请上传整改后的照片。").at("photos");
        }
        request(id, items, words.strip(), uploads);
    }

    /** An officer notes that the enterprise asked for the re-inspection by word or letter. */
    public void requestFor(OrderId id, Set<UUID> items, String words) {
        permissions.require("order.reinspect");
        if (words.isBlank()) {
            throw new Refused("请写明当事人提出申请的方式和内容。").at("words");
        }
        request(id, items, words.strip(), List.of());
    }

    private void request(OrderId id, Set<UUID> items, String words, List<Upload> uploads) {
        reader.lock(id);
        var order = require(id);
        order.request(items, today());
        var stored = photos.put(uploads);
        photos.report(id, items, words, stored, clock.instant(), me.name());
        photos.attach(items, stored, "REPORT", clock.instant());
        items.forEach(this::awaitReinspection);
        duties.renew(store.save(order), false, "当事人申请复查");
        events.publishEvent(new RectificationReported(id, enterprise(order), items.size(), stored.size(),
                items.stream().<anlan.kernel.Identifier>map(HazardId::new).toList(), clock.instant()));
    }

    private void awaitReinspection(UUID id) {
        hazards.findById(new HazardId(id)).ifPresent(hazard -> {
            hazard.awaitReinspection();
            hazards.save(hazard);
        });
    }

    /** What the passing of a day does: orders whose term is over wait for their re-inspection. */
    void expire() {
        for (var id : reader.expired(today())) {
            reader.lock(new OrderId(id));
            var order = require(new OrderId(id));
            var ended = order.due;
            if (order.expire(today())) {
                store.save(order);
                order.items.stream().filter(i -> i.isDueOn(today())).forEach(i -> awaitReinspection(i.hazard()));
                events.publishEvent(new OrderTermEnded(order.id, enterprise(order), ended, List.of(), clock.instant()));
            }
        }
    }

    @Transactional(readOnly = true)
    public OrderView view(OrderId id) {
        return views.of(id);
    }

    @Transactional(readOnly = true)
    public Optional<OrderId> ofVisit(UUID visit) {
        return reader.ofVisit(visit).map(OrderId::new);
    }

    @Transactional(readOnly = true)
    public Page<OrderRow> list(OrderFilter filter) {
        permissions.require("order.read");
        return reader.page(filter, me.person(), today());
    }

    /** What waits for its re-inspection by the person's body or by himself (待复查). */
    @Transactional(readOnly = true)
    public List<OrderView> owed(int most) {
        permissions.require("order.reinspect");
        return reader.owed(me.get().agency(), me.person(), most).stream().map(id -> views.of(new OrderId(id))).toList();
    }

    @Transactional(readOnly = true)
    public Map<String, Long> counts() {
        return reader.counts(today());
    }

    @Transactional(readOnly = true)
    public List<String> towns() {
        return reader.towns();
    }

    @Transactional(readOnly = true)
    public List<OrderRow> ofEnterprise(UUID enterprise, int most) {
        return reader.ofEnterprise(enterprise, today(), most);
    }

    /** Whether anything the unit was ordered is not put right yet. */
    @Transactional(readOnly = true)
    public boolean hasOpen(UUID enterprise) {
        return reader.hasOpen(enterprise);
    }

    /** A photo of an order that the reader may see. */
    @Transactional(readOnly = true)
    public StoredFile photo(OrderId id, UUID file) {
        return photos.find(id, file).flatMap(f -> files.find(new FileId(f)))
                .orElseThrow(() -> new Refused("没有这张照片，或者您无权查看。"));
    }

    private RectificationOrder require(OrderId id) {
        return store.findById(id).orElseThrow(() -> new Refused("没有这份指令书，或者您无权查看。"));
    }

    private static EnterpriseId enterprise(RectificationOrder order) {
        return new EnterpriseId(order.territory);
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
