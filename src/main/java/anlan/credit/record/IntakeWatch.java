package anlan.credit.record;

import anlan.platform.database.Scope;
import anlan.platform.health.HealthLine;
import java.util.List;
import java.util.stream.Collectors;
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
    private static final int NAMED = 3;

    private final PenaltyIntake intake;
    private final IntakeStore store;
    private final IntakeFailures failures;
    private volatile boolean failed;

    IntakeWatch(PenaltyIntake intake, IntakeStore store, IntakeFailures failures) {
        this.intake = intake;
        this.store = store;
        this.failures = failures;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (Scope.SYSTEM.within(store::find).filter(IntakeProgress::finished).isEmpty() || !Scope.SYSTEM.within(failures::open).isEmpty()) {
            Thread.ofPlatform().name("penalty-intake").daemon().start(this::work);
        }
    }

    void work() {
        try {
            var progress = Scope.SYSTEM.within(intake::again);
            while (!progress.finished()) {
                progress = Scope.SYSTEM.within(intake::step);
                LOG.info("处罚补录：已核对 {} 件，补录 {} 件{}", progress.seen(), progress.taken(), progress.finished() ? "，完成" : "");
            }
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
        var said = progress.filter(IntakeProgress::finished).isPresent() ? "已完成，" + text : text;
        var left = failures.open();
        return left.isEmpty() ? Finding.ok(LABEL, said) : Finding.warn(LABEL, said + leftOut(left));
    }

    private static String leftOut(List<IntakeFailures.Failure> left) {
        var named = left.stream().limit(NAMED).map(f -> "%s（%s）".formatted(f.number(), f.reason())).collect(Collectors.joining("、"));
        return "；%d 件没有补录，下次启动时再试：%s%s".formatted(left.size(), named, left.size() > NAMED ? "等，全部见日志" : "");
    }
}
