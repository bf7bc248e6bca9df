package anlan.insight;

import anlan.platform.database.Scope;
import anlan.platform.ledger.LedgerHeads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs the newest head of the chain each minute in which there was a deed, into a file outside the database. */
@Component
class LedgerSeal implements LedgerHeads {

    private final Sequencer sequencer;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final SealingKey key;
    private final HeadLog log;
    private volatile @Nullable Head latest;

    LedgerSeal(
            Sequencer sequencer, TransactionTemplate transactions, Clock clock, @Value("${anlan.data}") String data)
            throws IOException {
        var folder = Path.of(data).toAbsolutePath().resolve("ledger");
        this.sequencer = sequencer;
        this.transactions = transactions;
        this.clock = clock;
        this.key = SealingKey.in(folder);
        this.log = new HeadLog(folder);
        this.latest = log.read(key).stream().map(HeadLog.Line::head)
                .reduce(null, (before, head) -> head == null ? before : head);
    }

    @Override
    public Optional<Head> latest() {
        return Optional.ofNullable(latest);
    }

    @Override
    public String publicKey() {
        return key.publicText();
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 60_000)
    void everyMinute() {
        sign();
    }

    @Override
    public synchronized Optional<Head> sign() {
        sequencer.settle();
        var tip = Scope.SYSTEM.within(() -> transactions.execute(_ -> sequencer.tip()));
        if (tip != null && tip.isPresent() && (latest == null || latest.seq() < tip.get().seq())) {
            try {
                latest = log.append(tip.get(), clock.instant(), key);
            } catch (IOException e) {
                throw new UncheckedIOException("签名头无法写入", e);
            }
        }
        return Optional.ofNullable(latest);
    }
}
