package anlan.terminal.deed;

import anlan.enterprise.EnterpriseId;
import anlan.hazard.OrderId;
import anlan.inspection.FieldVisits;
import anlan.inspection.VisitId;
import anlan.inspection.VisitView;
import anlan.inspection.Visits;
import anlan.kernel.Identifier;
import anlan.platform.security.Me;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applies a deed of a phone: its row and what the facades do are one transaction, so an answer may be lost without harm. */
@Component
@Transactional
class DeedApplication {

    private final DeedStore store;
    private final Visits visits;
    private final FieldVisits field;
    private final Map<DeedKind, Handler> handlers = new EnumMap<>(DeedKind.class);
    private final ConfirmationDuties duties;
    private final Me me;
    private final ApplicationEventPublisher events;

    DeedApplication(
            DeedStore store, Visits visits, FieldVisits field, List<Handler> handlers, ConfirmationDuties duties, Me me, ApplicationEventPublisher events) {
        this.store = store;
        this.visits = visits;
        this.field = field;
        handlers.forEach(handler -> handler.kinds().forEach(kind -> this.handlers.put(kind, handler)));
        this.duties = duties;
        this.me = me;
        this.events = events;
    }

    /** The deed as it was kept before, if it was. */
    @Transactional(readOnly = true)
    public Optional<DeedStore.Kept> known(DeedId id) {
        return store.find(id);
    }

    /** Empty where another call with the same id was faster. */
    public Optional<DeedAnswer> apply(Deed deed, Receipt came) {
        var visit = deed.subject() == null ? null : field.hold(new VisitId(deed.subject())).orElse(null);
        var before = store.before(came, deed);
        var receipt = came.turnedBack(before.turnedBack());
        var matter = visit == null ? Matter.of(me.get()) : Matter.of(visit);
        if (!store.enter(deed, receipt, matter, me.get(), Outcome.DONE)) {
            return Optional.empty();
        }
        if (!before.missing().isEmpty()) {
            throw new Waits(before.missing());
        }
        var outcome = Objects.requireNonNull(handlers.get(deed.kind())).apply(new Doing(deed, receipt, visit, false));
        if (!outcome.equals(Outcome.DONE)) {
            store.finish(deed.id(), receipt, outcome);
        }
        tell(deed, receipt, visit, outcome);
        if (outcome.status() == DeedStatus.CONFLICT || outcome.status() == DeedStatus.HELD) {
            duties.ask(deed, receipt, visit);
        }
        return Optional.of(DeedAnswer.of(receipt, outcome));
    }

    /** Keeps a deed that was not applied, with the reason: nothing that an officer did is thrown away. */
    public Optional<DeedAnswer> keep(Deed deed, Receipt came, Outcome outcome, @Nullable VisitView hidden) {
        var receipt = came.turnedBack(store.before(came, deed).turnedBack());
        var visit = hidden == null ? visit(deed) : hidden;
        var matter = visit == null ? Matter.of(me.get()) : Matter.of(visit);
        if (!store.enter(deed, receipt, matter, me.get(), outcome)) {
            return Optional.empty();
        }
        tell(deed, receipt, visit, outcome);
        if (outcome.status() == DeedStatus.HELD) {
            duties.ask(deed, receipt, null); // out of the sender's sight: nothing can be entered about the visit
        }
        return Optional.of(DeedAnswer.of(receipt, outcome));
    }

    private @Nullable VisitView visit(Deed deed) {
        return deed.subject() == null ? null : visits.find(new VisitId(deed.subject())).orElse(null);
    }

    private void tell(Deed deed, Receipt receipt, @Nullable VisitView visit, Outcome outcome) {
        var sources = new ArrayList<Identifier>();
        if (visit != null) {
            sources.add(visit.id());
        } else if (deed.kind() == DeedKind.REINSPECT && deed.subject() != null) {
            sources.add(new OrderId(deed.subject()));
        }
        events.publishEvent(new DeedReceived(deed.id(), sources, visit == null ? null : new EnterpriseId(visit.enterprise()), deed.kind().label(),
                outcome.status().label(), outcome.reason(), receipt.device(), receipt.doneAt(), receipt.receivedAt(), receipt.flagged(), receipt.doubt(),
                receipt.judgedAt()));
    }

    /** The bytes as they lie in the database, for the proof that they are there. */
    @Transactional(readOnly = true)
    public Map<UUID, byte[]> bodies(Collection<UUID> ids) {
        return store.bodies(ids, me.person());
    }
}
