package anlan.credit.opendata;

import anlan.credit.PublicationKind;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When the open data are made (制作时间): at the start what was kept is taken up first and what is missing made then; all of it each night; what ended at once. */
@Component
class DataClock implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DataClock.class);

    private final DataSets sets;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("opendata").daemon().factory());

    DataClock(DataSets sets) {
        this.sets = sets;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        work(() -> sets.load().forEach(kind -> work(() -> sets.make(kind))));
    }

    @Scheduled(cron = "0 40 2 * * *", zone = "Asia/Shanghai")
    void makeAll() {
        each(kind -> work(() -> sets.make(kind)));
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 1_000)
    void follow() {
        if (busy.compareAndSet(false, true)) {
            work(() -> {
                try {
                    each(sets::follow);
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    private static void each(java.util.function.Consumer<PublicationKind> deed) {
        for (var kind : PublicationKind.values()) {
            deed.accept(kind);
        }
    }

    private void work(Runnable deed) {
        thread.execute(() -> {
            try {
                deed.run();
            } catch (RuntimeException e) {
                LOG.error("开放数据没有制作完成，稍后重试", e);
            }
        });
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
