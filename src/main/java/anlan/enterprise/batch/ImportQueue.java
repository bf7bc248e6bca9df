package anlan.enterprise.batch;

import anlan.kernel.Refused;
import anlan.platform.database.Scope;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the imports one after the other, each with the sight of who started it (导入排队). */
@Component
class ImportQueue implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);

    private final ImportRun run;
    private final ImportLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile Instant ready = Instant.EPOCH;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import").daemon().factory());

    ImportQueue(ImportRun run, ImportLog log, TransactionTemplate transaction, Clock clock) {
        this.run = run;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Queues the import once it is claimed for good. */
    void afterCommit(UUID id) {
        var scope = Scope.current();
        Runnable work = new DelegatingSecurityContextRunnable(() -> scope.run(() -> work(id)));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.execute(work);
            }
        });
    }

    private void work(UUID id) {
        try {
            var job = transaction.execute(_ -> log.find(id).orElseThrow());
            run.run(job);
        } catch (Refused refused) {
            log.fail(id, refused.getMessage());
        } catch (RuntimeException e) {
            LOG.error("import {} failed", id, e);
            log.fail(id, "导入没有完成，一行也没有导入。请稍后重新开始；如果再次失败，请联系管理员查看运行日志。");
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        ready = clock.instant();
        markInterrupted();
    }

    /**
     * What was running when the program died left nothing behind and may be started again; asked again and again, for the
     * server may hold its lock a while longer.
     */
    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void markInterrupted() {
        Scope.SYSTEM.run(() -> {
            Integer marked = transaction.execute(_ -> log.markInterrupted(ready));
            if (marked != null && marked > 0) {
                LOG.warn("{} imports were interrupted", marked);
            }
        });
    }

    @Override
    public void destroy() {
        worker.shutdown();
    }
}
