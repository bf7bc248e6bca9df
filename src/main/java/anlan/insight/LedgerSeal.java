package anlan.insight;

import anlan.platform.database.Scope;
import anlan.platform.ledger.LedgerHeads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs the newest head of the chain into a file outside the database: every five minutes in which there was a deed, after
 * a thousand deeds, at a backup.
 */
@Component
class LedgerSeal implements LedgerHeads {

    private static final Duration OFTEN = Duration.ofMinutes(5);
    private static final int MANY = 1000;

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
        this.latest = log.last(key).orElse(null);
    }

    @Override
    public Optional<Head> latest() {
        return Optional.ofNullable(latest);
    }

    @Override
    public String publicKey() {
        return key.publicText();
    }

    @Scheduled(initialDelay = 3_000, fixedDelay = 20_000)
    void signNowAndThen() {
        var before = latest;
        if (before == null || Duration.between(before.at(), clock.instant()).compareTo(OFTEN) >= 0
                || tip().filter(tip -> tip.seq() - before.seq() >= MANY).isPresent()) {
            sign();
        }
    }

    @Override
    public synchronized Optional<Head> sign() {
        sequencer.settle();
        var tip = tip();
        if (tip.isPresent() && (latest == null || latest.seq() < tip.get().seq())) {
            try {
                latest = log.append(tip.get(), clock.instant(), key);
            } catch (IOException e) {
                throw new UncheckedIOException("签名头无法写入", e);
            }
        }
        return Optional.ofNullable(latest);
    }

    private Optional<Sequencer.Tip> tip() {
        return Scope.SYSTEM.within(() -> Objects.requireNonNull(transactions.execute(_ -> sequencer.tip())));
    }
}
