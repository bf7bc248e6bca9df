package anlan.credit.delivery;

import anlan.law.Deadlines;
import anlan.mandate.Duties;
import anlan.mandate.NewDuty;
import anlan.organization.Officers;
import anlan.organization.Post;
import anlan.platform.database.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes it a duty of the administrator that what waits too long for its acknowledgement goes out again (推送受阻待办): one for each
 * standstill, from the last progress to the next, whatever is replayed or begun anew in between.
 */
@Component
class DeliveryWatch {

    static final String DUTY = "RESTORE_DELIVERY";
    private static final String PATIENCE = "D110", TERM = "D111";

    private final RouteStore store;
    private final Duties duties;
    private final Deadlines deadlines;
    private final Officers officers;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DeliveryWatch(RouteStore store, Duties duties, Deadlines deadlines, Officers officers, TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.duties = duties;
        this.deadlines = deadlines;
        this.officers = officers;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 60_000)
    void look() {
        Scope.SYSTEM.run(() -> transactions.executeWithoutResult(_ -> judge()));
    }

    private void judge() {
        var route = store.route();
        var subject = new StreamId(route.origin());
        if (!route.active()) {
            duties.cancel(DUTY, subject, "推送已停用");
            return;
        }
        var since = route.waitingSince();
        var late = since == null ? null : deadlines.compute(PATIENCE, local(since), 0, List.of()).last();
        if (late != null && late.isBefore(LocalDateTime.now(clock))) {
            start(subject, route.next(), String.valueOf(since), late);
        } else {
            duties.done(DUTY, subject);
        }
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, clock.getZone());
    }

    private void start(StreamId subject, long seq, String standstill, LocalDateTime late) {
        var administrator = officers.holders(Post.ADMINISTRATOR).stream().findFirst();
        if (administrator.isPresent()) {
            var person = administrator.get();
            var duty = NewDuty.of(DUTY, subject, "恢复省级推送：第 " + seq + " 号起没有签收").cause(standstill).by(TERM, late)
                    .owner(person.id(), person.agency()).link("/administration/delivery");
            duties.start(duty);
        }
    }
}
