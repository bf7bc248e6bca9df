package anlan.hazard;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Refused;
import anlan.law.Deadlines;
import anlan.mandate.Guard;
import anlan.platform.document.form.Addressee;
import anlan.platform.document.form.ExtensionReplyPaper;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests for more time and their answers (整改延期). */
@Service
@Transactional
public class Extensions {

    private static final String WINDOW = "D64";

    private final OrderStore orders;
    private final OrderReader reader;
    private final ExtensionStore store;
    private final HazardStore hazards;
    private final Deadlines deadlines;
    private final OrderPapers papers;
    private final OrderDuties duties;
    private final Offices offices;
    private final Guard guard;
    private final Permissions permissions;
    private final Me me;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Extensions(OrderStore orders, OrderReader reader, ExtensionStore store, HazardStore hazards, Deadlines deadlines,
            OrderPapers papers, OrderDuties duties, Offices offices, Guard guard, Permissions permissions, Me me,
            ApplicationEventPublisher events, Clock clock) {
        this.orders = orders;
        this.reader = reader;
        this.store = store;
        this.hazards = hazards;
        this.deadlines = deadlines;
        this.papers = papers;
        this.duties = duties;
        this.offices = offices;
        this.guard = guard;
        this.permissions = permissions;
        this.me = me;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is asked for (延期申请).
     *
     * @param newDues the wanted day of each hazard
     */
    public record Application(Map<UUID, LocalDate> newDues, boolean forceMajeure, String reason, String safetyMeasures) {

        public Application {
            newDues = Map.copyOf(newDues);
        }
    }

    /** Asks for more time, as the enterprise or, for one that has no account, as an officer who notes its letter. */
    public ExtensionId request(OrderId id, Application application) {
        var mine = me.get();
        permissions.require(mine.isEnterprise() ? "enterprise.own" : "order.extend");
        reader.lock(id);
        var order = require(id);
        check(order, application);
        var items = application.newDues.entrySet().stream()
                .map(e -> new ExtensionItem(e.getKey(), order.item(e.getKey()).due(), e.getValue())).toList();
        if (store.findByRectificationOrderAndGrantedIsNull(id.value()).isPresent()) {
            throw new Refused("已有一份延期申请等待答复。");
        }
        var request = store.save(ExtensionRequest.of(id, new ExtensionRequest.Application(mine.person(), mine.isEnterprise(),
                application.forceMajeure, application.reason, application.safetyMeasures), items, today()));
        duties.askAnswer(order, today(), request.id.value().toString());
        events.publishEvent(new ExtensionRequested(id, new EnterpriseId(order.territory), application.reason.strip(), List.of(request.id), clock.instant()));
        return request.id;
    }

    private void check(RectificationOrder order, Application application) {
        if (order.status != OrderStatus.RUNNING) {
            throw new Refused("“" + order.status.label() + "”的指令书不能申请延期。");
        }
        if (application.newDues.isEmpty()) {
            throw new Refused("请选择需要延期的事项并填写延期后的期限。").at("items");
        }
        if (application.reason.isBlank()) {
            throw new Refused("请写明申请延期的理由。", "law:rectification-term").at("reason");
        }
        if (application.safetyMeasures.isBlank()) {
            throw new Refused("请写明延期期间的安全保障措施。").at("safetyMeasures");
        }
        var policy = new ExtensionPolicy(this::window);
        application.newDues.forEach((hazard, newDue) -> {
            var item = order.item(hazard);
            policy.check(item.due(), today(), application.forceMajeure);
            if (!newDue.isAfter(item.due())) {
                throw new Refused("延期后的期限应当晚于原期限 " + item.due() + "。").at("items");
            }
        });
    }

    private Optional<ExtensionPolicy.Window> window(LocalDate due) {
        if (!deadlines.rule(WINDOW).isInForceOn(today())) {
            return Optional.empty();
        }
        var worked = deadlines.compute(WINDOW, due, List.of());
        return Optional.of(new ExtensionPolicy.Window(Objects.requireNonNull(worked.first()).toLocalDate(), worked.lastDay()));
    }

    /** From which day each open hazard's extension may be asked for; empty where no window binds. */
    @Transactional(readOnly = true)
    public Map<UUID, LocalDate> opens(OrderId id) {
        return require(id).items.stream().filter(OrderItem::isOpen)
                .flatMap(i -> window(i.due()).stream().map(w -> Map.entry(i.hazard(), w.opens())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Answers a request in writing; granted terms run at once. */
    public void decide(OrderId id, ExtensionId extension, boolean grant, String grounds) {
        permissions.require("order.extend");
        reader.lock(id);
        var order = require(id);
        if (!offices.deciders(order.agency).contains(me.person())) {
            throw new Refused("延期申请由下达指令单位的股室负责人或者其上级负责人答复。", "law:rectification-term");
        }
        var request = store.findById(extension).filter(e -> e.rectificationOrder.equals(id.value()))
                .orElseThrow(() -> new Refused("没有这份延期申请。"));
        guard.require(HazardPower.EXTEND.byOne(order.agency, order.territory, today(), me.person()));
        var paper = papers.issue(OrderPapers.Where.of(order), reply(order, request, grant, grounds));
        request.decide(grant, me.person(), grounds, paper.id().value(), today());
        store.save(request);
        duties.answered(order);
        if (grant) {
            grant(order, request);
        }
        events.publishEvent(new ExtensionDecided(id, new EnterpriseId(order.territory), grant, paper.number(), List.of(extension), clock.instant()));
    }

    private void grant(RectificationOrder order, ExtensionRequest request) {
        var dues = request.items.stream().collect(Collectors.toMap(ExtensionItem::hazard, ExtensionItem::newDue));
        order.extendTo(dues, request.requestedOn);
        duties.renew(orders.save(order), false, "准予延期");
        dues.forEach((id, due) -> hazards.findById(new HazardId(id)).ifPresent(hazard -> {
            hazard.extendTo(due);
            hazards.save(hazard);
        }));
    }

    private ExtensionReplyPaper reply(RectificationOrder order, ExtensionRequest request, boolean grant, String grounds) {
        var lines = new ArrayList<ExtensionReplyPaper.Extension>();
        IntStream.range(0, request.items.size()).forEach(i -> {
            var asked = request.items.get(i);
            @Nullable LocalDate newDue = grant ? asked.newDue() : null;
            lines.add(new ExtensionReplyPaper.Extension(i + 1, order.item(asked.hazard()).problem(), asked.due(), newDue));
        });
        return new ExtensionReplyPaper(Addressee.unit(order.where.enterpriseName()), order.number, order.issuedOn,
                request.requestedOn, request.reason, lines, grounds);
    }

    private RectificationOrder require(OrderId id) {
        return orders.findById(id).orElseThrow(() -> new Refused("没有这份指令书，或者您无权查看。"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
