package anlan.mandate;

import anlan.enterprise.EnterpriseId;
import anlan.platform.database.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Marks what was not done by its day (逾期标记) and lets it climb (逐级上报): at night, at the start of the program, and every
 * few minutes for the limits that run in hours. Several nodes may sweep at once.
 */
@Component
class OverdueSweep {

    private static final int BATCH = 5000;
    private static final String NIGHT = "0 5 0 * * *";
    private static final String OFTEN = "0 */5 * * * *";

    private final JdbcClient db;
    private final DutyStore store;
    private final Duties duties;
    private final Escalations escalations;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    OverdueSweep(JdbcClient db, DutyStore store, Duties duties, Escalations escalations, ApplicationEventPublisher events,
            TransactionTemplate transactions, Clock clock) {
        this.db = db;
        this.store = store;
        this.duties = duties;
        this.escalations = escalations;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(cron = NIGHT, zone = "Asia/Shanghai")
    @Scheduled(initialDelay = 5_000)
    void sweep() {
        sweepHours();
        Scope.SYSTEM.run(() -> levels().forEach(level -> inBatches(() -> escalations.raise(level, BATCH))));
    }

    @Scheduled(cron = OFTEN, zone = "Asia/Shanghai")
    void sweepHours() {
        Scope.SYSTEM.run(() -> {
            inBatches(() -> duties.lapse(clock.instant(), BATCH));
            inBatches(this::mark);
        });
    }

    private List<Integer> levels() {
        return Objects.requireNonNull(transactions.execute(_ -> escalations.levels()));
    }

    private void inBatches(IntSupplier batch) {
        Integer done;
        do {
            done = transactions.execute(_ -> batch.getAsInt());
        } while (done != null && done == BATCH);
    }

    private int mark() {
        var now = clock.instant();
        List<Duty> late = db.sql("""
                with late as materialized (
                    select id from mandate.duty where state = 'OPEN' and overdue_since is null and due <= :now
                    order by due limit :batch for update skip locked)
                update mandate.duty d set overdue_since = :today, version = version + 1
                from late where d.id = late.id
                returning d.*
                """).param("now", now.atOffset(ZoneOffset.UTC)).param("today", LocalDate.now(clock))
                .param("batch", BATCH).query(store::duty).list();
        for (var duty : late) {
            events.publishEvent(new DutyOverdue(duty.id(), duty.kind(), duty.subject(),
                    duty.enterprise() == null ? null : new EnterpriseId(duty.enterprise()), duty.title(),
                    duty.term().lastDay(), duty.owner(), duty.agency(), now));
        }
        return late.size();
    }
}
