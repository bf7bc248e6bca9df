package anlan.complaint;

import anlan.kernel.Refused;
import anlan.mandate.Act;
import anlan.mandate.Guard;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every deed about a complaint asks and leaves (举报办理): the right to it, the record, the guard, the ledger. */
@Component
class ComplaintDesk {

    private final ComplaintStore store;
    private final Guard guard;
    private final Permissions permissions;
    private final Me me;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ComplaintDesk(ComplaintStore store, Guard guard, Permissions permissions, Me me, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.guard = guard;
        this.permissions = permissions;
        this.me = me;
        this.events = events;
        this.clock = clock;
    }

    void allow(String deed) {
        permissions.require(deed);
    }

    Me me() {
        return me;
    }

    Complaint require(ComplaintId id) {
        return store.findById(id).orElseThrow(() -> new Refused("没有这件举报，或者您无权查看。"));
    }

    /** A complaint the signed-in person handles. */
    Complaint own(ComplaintId id) {
        permissions.require("complaint.handle");
        var complaint = require(id);
        complaint.onlyBy(me.person());
        return complaint;
    }

    void pass(Act act) {
        guard.require(act);
    }

    void save(Complaint complaint) {
        store.save(complaint);
    }

    void advanced(Complaint complaint, String words) {
        store.save(complaint);
        events.publishEvent(new ComplaintAdvanced(complaint.id, complaint.number, complaint.status.label(), words, now()));
    }

    void tell(Object event) {
        events.publishEvent(event);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
