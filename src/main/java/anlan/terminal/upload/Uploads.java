package anlan.terminal.upload;

import anlan.kernel.Refused;
import anlan.platform.file.FileId;
import anlan.platform.file.FileKind;
import anlan.platform.file.FileStore;
import anlan.platform.file.StoredFile;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import anlan.terminal.DeviceId;
import anlan.terminal.deed.UploadedFiles;
import anlan.terminal.upload.Progress.Outcome;
import anlan.terminal.upload.UploadStore.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The photos that phones send in parts (上传). No transaction is open while octets come, are hashed or synced: the disk is
 * written first, the row that names it after.
 */
@Service
public class Uploads implements UploadedFiles {

    /** What one call may bring. */
    public static final long LARGEST_PART = 4L << 20;

    /** What a phone may leave unfinished, and a person send in a day: far more than any day's work, and not endless. */
    private static final int MOST_OPEN = 500;
    private static final long OPEN_BYTES = 4L << 30;
    private static final long DAY_BYTES = 8L << 30;
    private static final Duration KEPT = Duration.ofDays(30);

    /** Hashing takes a processor and syncing a disk: few at once, so that a deed of another phone finds one free. */
    private final Semaphore settling = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final UploadStore store;
    private final Parts parts;
    private final FileStore files;
    private final TransactionTemplate transaction;
    private final Permissions permissions;
    private final Me me;
    private final Clock clock;

    Uploads(UploadStore store, Parts parts, FileStore files, TransactionTemplate transaction, Permissions permissions, Me me, Clock clock) {
        this.store = store;
        this.parts = parts;
        this.files = files;
        this.transaction = transaction;
        this.permissions = permissions;
        this.me = me;
        this.clock = clock;
    }

    /** Takes the octets from an offset on; what is there already is passed over. */
    public Progress receive(Announced announced, DeviceId device, long offset, InputStream body) {
        permissions.require("terminal.use");
        requireSize(announced, device);
        var id = announced.id();
        if (!parts.enter(id)) {
            return Progress.at(Outcome.ELSEWHERE, parts.length(id), announced.size());
        }
        try {
            var entry = transaction.execute(_ -> enter(announced, device));
            return entry.refusal() == null ? receive(entry.known(), offset, body) : entry.refusal();
        } finally {
            parts.leave(id);
        }
    }

    /** What is too large is known as refused, so that the deed it belongs to does not wait for it. */
    private void requireSize(Announced announced, DeviceId device) {
        try {
            FileKind.PHOTO.requireSize(announced.size(), announced.name());
        } catch (Refused refused) {
            if (announced.size() > 0) {
                transaction.executeWithoutResult(_ -> {
                    if (store.enter(announced, me.person(), device, clock.instant())) {
                        store.refuse(announced.id(), refused.getMessage(), clock.instant());
                    }
                });
            }
            throw refused;
        }
    }

    /** An upload that may go on, or why it may not. */
    private record Admitted(Entry known, @Nullable Progress refusal) {}

    private Admitted enter(Announced announced, DeviceId device) {
        var known = store.find(announced.id()).orElse(null);
        if (known != null) {
            return new Admitted(known, known.is(announced) ? null : Progress.refused(Outcome.OTHER, "这个上传编号已用于另一个文件。"));
        }
        var fresh = new Entry(announced.id(), announced.name(), announced.size(), announced.sha256(), null, null);
        var now = clock.instant();
        var load = store.load(me.person(), device, now, KEPT);
        if (load.open() >= MOST_OPEN || load.openBytes() + announced.size() > OPEN_BYTES || load.dayBytes() + announced.size() > DAY_BYTES) {
            return new Admitted(fresh, Progress.refused(Outcome.TOO_MUCH, "这部手机待传的照片过多，请稍后再传。"));
        }
        boolean own = store.enter(announced, me.person(), device, now);
        return new Admitted(fresh, own ? null : Progress.refused(Outcome.FOREIGN, "这个上传编号属于别人。"));
    }

    private Progress receive(Entry entry, long offset, InputStream body) {
        if (entry.refusal() != null) {
            throw new Refused(entry.refusal());
        }
        if (entry.file() != null) {
            return Progress.complete(entry.size(), entry.sha256());
        }
        long length = parts.length(entry.id());
        if (offset > length) {
            return Progress.at(Outcome.ELSEWHERE, length, entry.size());
        }
        length = parts.append(entry.id(), offset, body, Math.min(entry.size(), length + LARGEST_PART));
        if (length < entry.size()) {
            return Progress.at(Outcome.TAKEN, length, entry.size());
        }
        settling.acquireUninterruptibly();
        try {
            return finish(entry);
        } finally {
            settling.release();
        }
    }

    private Progress finish(Entry entry) {
        try {
            var settled = files.settle(parts.path(entry.id()), entry.name(), FileKind.PHOTO, entry.sha256());
            parts.discard(entry.id());
            if (settled.isEmpty()) {
                return Progress.at(Outcome.ALTERED, 0, entry.size()).because("内容与手机上算出的哈希不一致，请重新上传。");
            }
            transaction.executeWithoutResult(_ -> store.complete(entry.id(), files.register(settled.get(), new FileId(entry.id())).id().value(), clock.instant()));
            return Progress.complete(entry.size(), entry.sha256());
        } catch (Refused refused) {
            parts.discard(entry.id());
            transaction.executeWithoutResult(_ -> store.refuse(entry.id(), refused.getMessage(), clock.instant()));
            throw refused;
        }
    }

    /** How far one's own upload is; what is complete is read from the disk again. */
    public Optional<Progress> progress(UUID id) {
        return transaction.execute(_ -> store.find(id)).map(entry -> {
            if (entry.file() == null) {
                return Progress.at(Outcome.TAKEN, parts.length(id), entry.size());
            }
            return Progress.complete(entry.size(), hash(file(entry)));
        });
    }

    /** The file that an upload of the person signed in has become; empty while it is not complete, refused where the file was. */
    @Override
    public Optional<StoredFile> complete(UUID upload) {
        var known = Objects.requireNonNull(transaction.execute(_ -> store.find(upload)));
        known.map(Entry::refusal).ifPresent(reason -> {
            throw new Refused(reason);
        });
        return known.filter(entry -> entry.file() != null).map(this::file);
    }

    /** The hashes of one's own complete uploads, worked out from the disk now; what is not there any more is left out. */
    public Map<UUID, String> proofs(Collection<UUID> ids) {
        var proven = new LinkedHashMap<UUID, String>();
        var stored = new LinkedHashMap<UUID, StoredFile>();
        transaction.executeWithoutResult(_ -> store.all(ids).stream().filter(entry -> entry.file() != null)
                .forEach(entry -> stored.put(entry.id(), file(entry))));
        stored.forEach((id, file) -> {
            try {
                proven.put(id, hash(file));
            } catch (Refused | UncheckedIOException _) {
                proven.remove(id);
            }
        });
        return proven;
    }

    private StoredFile file(Entry entry) {
        return Objects.requireNonNull(transaction.execute(_ -> files.find(new FileId(Objects.requireNonNull(entry.file()))).orElseThrow()));
    }

    private String hash(StoredFile file) {
        try (var in = new DigestInputStream(files.open(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException("upload", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was begun and not gone on with for a month is given up; the phone still has it and may begin anew. */
    @Scheduled(cron = "0 43 3 * * *", zone = "Asia/Shanghai")
    int clean() {
        return parts.clean(clock.instant().minus(KEPT));
    }
}
