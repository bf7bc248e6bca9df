package anlan.credit.delivery;

import anlan.credit.ChangeWatch;
import anlan.credit.delivery.Answer.Failed;
import anlan.credit.delivery.Answer.StandsAt;
import anlan.credit.delivery.Answer.Taken;
import anlan.platform.database.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries the messages (投递): in the order of their numbers, one sending at a time, and never past a number that is not
 * acknowledged. After a failure it waits twice as long as before, up to five minutes. It has a thread of its own, for a slow
 * network may hold up nothing else. It rests until something became public, the administrator did something or the next try is due.
 */
@Component
class Courier implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int MOST = 100;
    private static final int LARGEST = 1 << 20;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** It looks this often even if nothing wakes it: another node may have set something. */
    private static final Duration REST = Duration.ofSeconds(20);

    private final RouteStore store;
    private final Composer composer;
    private final Wire wire;
    private final KeyFile key;
    private final ChangeWatch watch;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile long seen = -1;
    private volatile long lookAt = System.nanoTime();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("delivery").daemon().factory());

    Courier(RouteStore store, Composer composer, Wire wire, KeyFile key, ChangeWatch watch, TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.composer = composer;
        this.wire = wire;
        this.key = key;
        this.watch = watch;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Load(Route route, List<Message> messages) {}

    @Scheduled(initialDelay = 2_000, fixedDelay = 500)
    void begin() {
        if (isAwake() && busy.compareAndSet(false, true)) {
            thread.execute(() -> {
                try {
                    Scope.SYSTEM.run(this::round);
                } catch (RuntimeException e) {
                    LOG.error("省级推送出错，稍后重试", e);
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    /** Does what is due now, for whoever wants to see it. */
    void settle() {
        try {
            thread.submit(() -> Scope.SYSTEM.run(this::round)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether there may be something to do; asks nobody. */
    boolean isAwake() {
        return woken.get() || watch.last().orElse(-1) > seen || System.nanoTime() - lookAt >= 0;
    }

    /** What the running transaction sets is taken up as soon as it is committed. */
    void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                woken.set(true);
            }
        });
    }

    private void round() {
        woken.set(false);
        long come = watch.last().orElse(-1);
        lookAt = System.nanoTime() + REST.toNanos();
        work();
        lookAt = System.nanoTime() + rest().toNanos();
        seen = Math.max(seen, come);
    }

    /** How long until the next try of what waits. */
    private Duration rest() {
        var route = Objects.requireNonNull(transactions.execute(_ -> store.route()));
        if (!route.active() || route.sent() >= route.written()) {
            return REST;
        }
        var wait = route.nextTry() == null ? Duration.ZERO : Duration.between(now(), route.nextTry());
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(REST) < 0 ? wait : REST;
    }

    private void work() {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            boolean unwritten = composer.write();
            more = carry() || unwritten;
        }
    }

    /** Sends what is due; true if it went well and there may be more. */
    private boolean carry() {
        var load = transactions.execute(_ -> due());
        if (load == null || load.messages.isEmpty()) {
            return false;
        }
        var body = load.messages.stream().map(message -> message.line() + "\n").collect(Collectors.joining());
        var answer = key.read().<Answer>map(secret -> wire.send(load.route, secret, body, now()))
                .orElseGet(() -> new Failed("没有密钥，请在设置中填写"));
        return Boolean.TRUE.equals(transactions.execute(_ -> settle(load, answer)));
    }

    private Load due() {
        var route = store.route();
        return new Load(route, route.isDue(now()) ? fitting(store.from(route.stream(), route.next(), MOST)) : List.of());
    }

    /** At least one, and as many as go into one sending. */
    private static List<Message> fitting(List<Message> messages) {
        int size = 0;
        for (int count = 0; count < messages.size(); count++) {
            size += messages.get(count).line().length() * 3;
            if (size > LARGEST && count > 0) {
                return messages.subList(0, count);
            }
        }
        return messages;
    }

    private boolean settle(Load load, Answer answer) {
        long end = load.messages.getLast().seq();
        return switch (answer) {
            case Taken taken when !isOurs(load.route, taken.last(), taken.hash()) ->
                fail(load, "对方签收的第 " + taken.last() + " 号与本平台发送的不一致");
            case Taken taken when taken.last() < load.route.next() -> fail(load, "对方答复收到，但编号停在第 " + taken.last() + " 号");
            case Taken taken -> store.acknowledged(load.route, Math.min(taken.last(), end), now());
            case StandsAt at when at.last() >= load.route.sent() || !isOurs(load.route, at.last(), at.hash()) ->
                fail(load, "对方第 " + Math.min(at.last(), load.route.next()) + " 号的内容与本平台的不一致，须核对后重新建立流水");
            case StandsAt at -> goBack(load, at.last());
            case Failed failed -> fail(load, failed.reason());
        };
    }

    /** Whether the hash it tells is that of our message of this number. */
    private boolean isOurs(Route route, long seq, String hash) {
        return seq == 0 ? hash.equals(Sm3.BEGINNING)
                : store.message(route.stream(), seq).filter(message -> message.hash().equals(hash)).isPresent();
    }

    /** The network lost what it had acknowledged, as after a restore: it gets it again. */
    private boolean goBack(Load load, long last) {
        LOG.warn("省级网络停在第 {} 号，从下一号起重新发送", last);
        if (store.held().sent() == load.route.sent()) {
            store.goBack(last, now());
        }
        return true;
    }

    private boolean fail(Load load, String reason) {
        long wait = Math.min(LONGEST.toSeconds(), 1L << Math.min(load.route.failures(), 9));
        store.failed(load.route, reason, now(), now().plusSeconds(wait));
        return false;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
