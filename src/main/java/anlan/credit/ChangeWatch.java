package anlan.credit;

import anlan.platform.database.Scope;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Knows on every node how far the register has come (公示变动守望): at once for what was done here, in half a second for what was done elsewhere. */
@Component
public class ChangeWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeWatch.class);
    private static final long EYES_OPEN = 1_500_000_000L;

    private final Changes changes;
    private volatile long last = -1;
    private volatile long seenAt;

    ChangeWatch(Changes changes) {
        this.changes = changes;
    }

    /** The number of the last change; nothing while nobody has looked lately. */
    public OptionalLong last() {
        return last < 0 || System.nanoTime() - seenAt > EYES_OPEN ? OptionalLong.empty() : OptionalLong.of(last);
    }

    @Scheduled(fixedDelay = 400)
    void look() {
        try {
            long now = System.nanoTime();
            become(Scope.NOTHING.within(changes::last));
            seenAt = now;
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("the register cannot be asked", e);
        }
    }

    private synchronized void become(long change) {
        last = Math.max(last, change);
    }

    @EventListener
    void on(Published published) {
        afterCommit(published.change());
    }

    @EventListener
    void on(Unpublished unpublished) {
        afterCommit(unpublished.change());
    }

    @EventListener
    void on(Corrected corrected) {
        afterCommit(corrected.change());
    }

    private void afterCommit(long change) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                become(change);
            }
        });
    }
}
