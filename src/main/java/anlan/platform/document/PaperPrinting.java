package anlan.platform.document;

import anlan.platform.database.Scope;
import anlan.platform.document.print.PdfPress;
import anlan.platform.file.FileKind;
import anlan.platform.file.FileStore;
import anlan.platform.file.StoredFile;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prints what was issued, after the deed is committed. Any number of programs may do it at once: a paper in one's hands
 * is skipped by the others, and one that is printed already is left as it is.
 */
@Component
class PaperPrinting {

    private static final Logger LOG = LoggerFactory.getLogger(PaperPrinting.class);

    private final PaperStore store;
    private final PaperReader reader;
    private final FileStore files;
    private final PdfPress press;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean background;

    PaperPrinting(
            PaperStore store, PaperReader reader, FileStore files, PdfPress press, TransactionTemplate transaction, Clock clock,
            @Value("${anlan.papers.background:true}") boolean background) {
        this.store = store;
        this.reader = reader;
        this.files = files;
        this.press = press;
        this.transaction = transaction;
        this.clock = clock;
        this.background = background;
    }

    @Async
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        press.warmUp();
    }

    @Scheduled(initialDelay = 3_000, fixedDelay = 1_000)
    void printWaiting() {
        if (!background) {
            return;
        }
        Scope.SYSTEM.run(() -> {
            boolean more = true;
            while (more) {
                more = printNext();
            }
        });
    }

    /** Prints one waiting paper; false when none waits. */
    boolean printNext() {
        var claimed = new AtomicReference<@Nullable PaperId>();
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> {
                var next = store.claimUnprinted(clock.instant());
                next.ifPresent(claimed::set);
                next.ifPresent(this::print);
                return next.isPresent();
            }));
        } catch (RuntimeException e) {
            Optional.ofNullable(claimed.get()).ifPresent(id -> postpone(id, e));
            return false;
        }
    }

    private void postpone(PaperId id, RuntimeException cause) {
        LOG.error("文书 {} 未能生成，稍后重试", id.value(), cause);
        transaction.executeWithoutResult(_ -> store.postpone(id, clock.instant()));
    }

    /** Prints the paper whose row this transaction holds. */
    StoredFile print(PaperId id) {
        var paper = store.lock(id);
        var pdf = press.print(reader.xhtml(id));
        var file = files.put(new ByteArrayInputStream(pdf), paper.title() + paper.number() + ".pdf", FileKind.PAPER);
        store.printed(id, file);
        return file;
    }
}
