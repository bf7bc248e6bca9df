package anlan.credit.opendata;

import anlan.credit.Changes;
import anlan.credit.PublicationKind;
import anlan.platform.database.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The data sets as they are now (数据集): made whole each night; what ends or is put right in between leaves its part before the next
 * byte is handed out. Whoever asks while that is not done yet does it himself, or is told to come again.
 */
@Component
class DataSets {

    private static final long PATIENCE_SECONDS = 2;
    private static final long BREATH = TimeUnit.MILLISECONDS.toNanos(30);

    private final Shelf shelf;
    private final PartMaking making;
    private final OpenReader reader;
    private final Changes changes;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Map<PublicationKind, DataSet> sets = new ConcurrentHashMap<>();
    private final Map<PublicationKind, ReentrantLock> locks = new EnumMap<>(PublicationKind.class);

    DataSets(Shelf shelf, PartMaking making, OpenReader reader, Changes changes, TransactionTemplate transactions, Clock clock) {
        this.shelf = shelf;
        this.making = making;
        this.reader = reader;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
        for (var kind : PublicationKind.values()) {
            locks.put(kind, new ReentrantLock());
        }
    }

    /** The set without anything that ended; nothing while it is being put in order. */
    Optional<DataSet> current(PublicationKind kind) {
        return Scope.NOTHING.within(() -> {
            if (!sets.containsKey(kind)) {
                return Optional.empty();
            }
            return isFresh(kind) || follow(kind, PATIENCE_SECONDS) ? Optional.of(set(kind)) : Optional.empty();
        });
    }

    /** Takes up what was kept from before the start; returns what must be made. */
    List<PublicationKind> load() {
        return Scope.NOTHING.within(() -> {
            long database = database();
            for (var kind : PublicationKind.values()) {
                shelf.read(kind).filter(kept -> kept.database() == database && OpenField.columns().equals(kept.columns()))
                        .ifPresent(kept -> sets.putIfAbsent(kind, kept));
            }
            return Arrays.stream(PublicationKind.values()).filter(kind -> !sets.containsKey(kind)).toList();
        });
    }

    private long database() {
        return Objects.requireNonNull(transactions.execute(_ -> reader.database()));
    }

    /** Makes the whole set, one at a time; what is handed out meanwhile is the one before. */
    synchronized void make(PublicationKind kind) {
        Scope.NOTHING.run(() -> {
            long seen = Objects.requireNonNull(transactions.execute(_ -> changes.last()));
            var parts = new ArrayList<Part>();
            making.make(kind, shelf.folder(kind), DataSet.FIRST, DataSet.LAST, part -> {
                parts.add(part);
                followAll();
                LockSupport.parkNanos(BREATH); // whoever asks for something comes first
            });
            lock(kind).lock();
            try {
                take(new DataSet(kind, database(), OpenField.columns(), clock.instant().truncatedTo(ChronoUnit.SECONDS), seen, parts));
                shelf.clear(set(kind));
            } finally {
                lock(kind).unlock();
            }
            followIfKnown(kind);
        });
    }

    /** Takes out what ended and writes anew what was put right, since it was last looked at. */
    void follow(PublicationKind kind) {
        Scope.NOTHING.run(() -> followIfKnown(kind));
    }

    /** A long making of one keeps no other from being followed. */
    private void followAll() {
        for (var kind : PublicationKind.values()) {
            followIfKnown(kind);
        }
    }

    private void followIfKnown(PublicationKind kind) {
        if (sets.containsKey(kind) && !isFresh(kind)) {
            follow(kind, PATIENCE_SECONDS);
        }
    }

    private boolean isFresh(PublicationKind kind) {
        long touched = Objects.requireNonNull(transactions.execute(_ -> reader.lastTouch(kind)));
        return touched <= set(kind).change() && !set(kind).isOver(LocalDate.now(clock));
    }

    private boolean follow(PublicationKind kind, long seconds) {
        try {
            if (!lock(kind).tryLock(seconds, TimeUnit.SECONDS)) {
                return false;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            catchUp(set(kind));
            return true;
        } finally {
            lock(kind).unlock();
        }
    }

    private void catchUp(DataSet set) {
        long last = Objects.requireNonNull(transactions.execute(_ -> changes.last()));
        var touched = Objects.requireNonNull(transactions.execute(_ -> reader.touched(set.kind(), set.change(), last)));
        var begins = new ArrayList<>(touched.stream().map(set::beginOf).distinct().toList());
        set.parts().stream().filter(part -> part.isOver(LocalDate.now(clock))).map(Part::first).filter(first -> !begins.contains(first))
                .forEach(begins::add);
        var now = set;
        for (var first : begins) {
            now = now.with(first, remade(now, first));
        }
        if (last > set.change() || !begins.isEmpty()) {
            take(now.upTo(last));
            shelf.forget(set, now);
        }
    }

    private List<Part> remade(DataSet set, UUID first) {
        var parts = new ArrayList<Part>();
        making.make(set.kind(), shelf.folder(set.kind()), first, set.endOf(first), parts::add);
        return parts;
    }

    private void take(DataSet set) {
        shelf.write(set);
        sets.put(set.kind(), set);
    }

    private DataSet set(PublicationKind kind) {
        return Objects.requireNonNull(sets.get(kind));
    }

    private ReentrantLock lock(PublicationKind kind) {
        return Objects.requireNonNull(locks.get(kind));
    }
}
