package anlan.credit.record;

import anlan.platform.database.Scope;
import anlan.platform.health.HealthLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Runs the taking in of earlier penalties beside the work of the day, and says how far it is (补录进度). */
@Component
@Order(7)
class IntakeWatch implements HealthLine {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeWatch.class);
    private static final String LABEL = "处罚补录";

    private final PenaltyIntake intake;
    private final IntakeStore store;
    private volatile boolean failed;

    IntakeWatch(PenaltyIntake intake, IntakeStore store) {
        this.intake = intake;
        this.store = store;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (Scope.SYSTEM.within(store::find).filter(IntakeProgress::finished).isEmpty()) {
            Thread.ofPlatform().name("penalty-intake").daemon().start(this::work);
        }
    }

    void work() {
        try {
            IntakeProgress progress;
            do {
                progress = Scope.SYSTEM.within(intake::step);
                LOG.info("处罚补录：已核对 {} 件，补录 {} 件{}", progress.seen(), progress.taken(), progress.finished() ? "，完成" : "");
            } while (!progress.finished());
        } catch (RuntimeException e) {
            failed = true;
            LOG.error("处罚补录没有完成，下次启动时继续", e);
        }
    }

    @Override
    public Finding look() {
        var progress = store.find();
        var text = progress.map(p -> "已核对 %d 件，补录 %d 件".formatted(p.seen(), p.taken())).orElse("尚未开始");
        if (failed) {
            return Finding.warn(LABEL, text + "；没有完成，下次启动时继续，原因见日志");
        }
        return Finding.ok(LABEL, progress.filter(IntakeProgress::finished).isPresent() ? "已完成，" + text : text);
    }
}
