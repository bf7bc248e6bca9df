package anlan.inspection;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Refused;
import anlan.mandate.Guard;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Visits while the team is out with its phones (外勤检查): the target is opened on the way, what phones send is done in turn. */
@Service
@Transactional
public class FieldVisits {

    private final VisitStore store;
    private final ComplaintSight sight;
    private final Guard guard;
    private final Permissions permissions;
    private final Me me;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FieldVisits(VisitStore store, ComplaintSight sight, Guard guard, Permissions permissions, Me me, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.sight = sight;
        this.guard = guard;
        this.permissions = permissions;
        this.me = me;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Holds the visit until the deed is done, for what is done in the course of another deed: deeds that come from several
     * phones are done one after the other. Empty where there is none, or the person may not see it.
     */
    public Optional<VisitView> hold(VisitId id) {
        return store.findHeldById(id).map(sight::seen);
    }

    /** A member of the team opens the target, with time and place; nobody else learns of it before the arrival. */
    public void open(VisitId id, @Nullable Position where) {
        var visit = require(id, "启动检查");
        var now = now();
        if (visit.open(me.name(), where, now)) {
            store.save(visit);
            events.publishEvent(new VisitOpened(id, new EnterpriseId(visit.territory), me.name(), where, now));
        }
    }

    /** Another of the team was on the site before the arrival that is known (更早到场): the arrival is his, earlier. */
    public void arriveEarlier(VisitId id, Arrival arrival) {
        var visit = require(id, "登记到场");
        if (visit.arriveEarlier(arrival, now())) {
            guard.require(VisitPower.act(visit, visit.day(), "实施现场检查"));
            store.save(visit);
            events.publishEvent(new VisitArrived(id, new EnterpriseId(visit.territory), VisitView.of(visit).teamNames(), arrival.latitude() != null, now()));
        }
    }

    private Visit require(VisitId id, String deed) {
        permissions.require("visit.record");
        var visit = store.findById(id).orElseThrow(() -> new Refused("没有这次检查，或者您无权查看。"));
        if (!visit.isMember(me.person())) {
            throw new Refused("只有本次检查的检查人员可以" + deed + "。", "law:team");
        }
        return visit;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
