package anlan.bench;

import anlan.inspection.Scheme;
import anlan.inspection.VisitId;
import anlan.inspection.VisitKind;
import anlan.inspection.Visits;
import anlan.organization.Officers;
import anlan.organization.Post;
import anlan.platform.database.Scope;
import anlan.platform.file.FileStore;
import anlan.platform.security.SignedIn;
import anlan.testing.Acting;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Two hundred phones come back from the field at once, each with a visit and ten photos of a megabyte. Beside it the same
 * octets, written straight to the same disk and synced file by file.
 */
final class PhonesBench {

    private static final int SIZE = 1 << 20;
    private static final int WRITERS = 16;
    private static final int WARM = 8;
    private static final Pattern LISTED = Pattern.compile("SHELL = \\[([^\\]]*)\\]");

    private final Program program;
    private final Staff staff;
    private final SignedIn head;
    private final SignedIn second;

    private PhonesBench(Program program) {
        this.program = program;
        this.staff = new Staff(program);
        var known = Scope.SYSTEM.within(() -> program.bean(Officers.class).sectionHead("yj-wh"));
        head = Staff.as(known.map(o -> o.id()).orElseGet(() -> staff.officer("yj-wh", Post.SECTION_HEAD)), "yj-wh", Post.SECTION_HEAD);
        second = staff.acting("yj-wh", Post.OFFICER);
    }

    public static void main(String[] arguments) throws Exception {
        int phones = Results.argument(arguments, 0, 200);
        int photos = Results.argument(arguments, 1, 10);
        Program.drop("anlan_bench_phones");
        try (var program = Program.start("anlan_bench_phones")) {
            program.without("printWaiting");
            Register.fill(program, 2000);
            var bench = new PhonesBench(program);
            for (int warm = 0; warm < WARM; warm++) {
                bench.round(Math.min(phones, 40), 3, false);
            }
            System.out.printf("%d phones with a visit and %d photos of 1 MB each, all at once%n", phones, photos);
            bench.round(phones, photos, true);
            bench.shell();
        }
        System.exit(0);
    }

    private void round(int count, int each, boolean shown) throws Exception {
        var times = new ConcurrentLinkedQueue<FieldPhone.Call>();
        var phones = phones(count, each, times);
        var all = phones.stream().flatMap(phone -> phone.photos.stream()).toList();
        together(phones, (phone, _) -> phone.morning());
        phones.forEach(FieldPhone::work);
        double before = straight(all);
        double synced = together(phones, FieldPhone::sync);
        double after = straight(all);
        var faults = faults(phones, all);
        if (shown) {
            var sorted = deeds(times);
            var uploads = times.stream().filter(FieldPhone.Call::upload).map(FieldPhone.Call::milliseconds).sorted().toList();
            var first = before(times);
            double megabytes = all.size() * (double) SIZE / (1 << 20);
            double bare = 2 * megabytes / (before + after);
            System.out.printf("  %.0f MB in %.1f s: %.1f MB/s; straight to disk %.1f and %.1f MB/s%n", megabytes, synced, megabytes / synced,
                    megabytes / before, megabytes / after);
            System.out.printf("  %d deeds while uploads ran, median %.1f ms, p95 %.1f ms; %d uploads, median %.1f ms, p99 %.1f ms%n", sorted.size(),
                    at(sorted, 0.5), at(sorted, 0.95), uploads.size(), at(uploads, 0.5), at(uploads, 0.99));
            for (var kind : List.of("PHOTO", "SIGN")) {
                var one = times.stream().filter(call -> call.kind().equals(kind)).map(FieldPhone.Call::milliseconds).sorted().toList();
                System.out.printf("  of them %s: %d, median %.1f ms, p99 %.1f ms%n", kind, one.size(), at(one, 0.5), at(one, 0.99));
            }
            System.out.printf("  before any upload: %d parcels of deeds, median %.1f ms, p99 %.1f ms%n", first.size(), at(first, 0.5), at(first, 0.99));
            double writing = megabytes / bareLine(all, count, false);
            double hashing = megabytes / bareLine(all, count, true);
            System.out.printf("  the same octets over the same line to a server that only writes and syncs them: %.1f MB/s%n", writing);
            System.out.printf("  to one that also takes both hashes, which no program can be faster than here: %.1f MB/s, %.1f %% of straight to disk%n",
                    hashing, 100 * hashing / bare);
            Results.most("lost, doubled or altered", faults, 0, "");
            Results.most("a deed while uploads run, p99", at(sorted, 0.99), 300, "ms");
            Results.least("throughput, of the same octets straight to disk with fsync", 100 * megabytes / synced / bare, 50, "%");
        }
        var files = program.bean(FileStore.class);
        for (var photo : all) {
            Files.deleteIfExists(files.path(photo.sha256()));
        }
    }

    /** What all phones began with at once, when no photo went up yet. */
    private static List<Double> before(Queue<FieldPhone.Call> calls) {
        long first = calls.stream().filter(FieldPhone.Call::upload).mapToLong(FieldPhone.Call::start).min().orElseThrow();
        return calls.stream().filter(call -> !call.upload() && call.start() < first).map(FieldPhone.Call::milliseconds).sorted().toList();
    }

    /** From the first photo that goes up to the last. */
    private static List<Double> deeds(Queue<FieldPhone.Call> calls) {
        long first = calls.stream().filter(FieldPhone.Call::upload).mapToLong(FieldPhone.Call::start).min().orElseThrow();
        long last = calls.stream().filter(FieldPhone.Call::upload).mapToLong(FieldPhone.Call::end).max().orElseThrow();
        return calls.stream().filter(call -> !call.upload() && call.start() >= first && call.end() <= last)
                .map(FieldPhone.Call::milliseconds).sorted().toList();
    }

    private static double at(List<Double> sorted, double quantile) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(sorted.size() * quantile) - 1));
    }

    private List<FieldPhone> phones(int count, int each, Queue<FieldPhone.Call> times) throws SQLException, IOException {
        var units = units(count);
        var run = System.nanoTime();
        var phones = new ArrayList<FieldPhone>();
        for (int i = 0; i < count; i++) {
            var officer = staff.officer("yj-wh", Post.OFFICER);
            var visit = visit(Staff.as(officer, "yj-wh", Post.OFFICER), units.get(i));
            phones.add(new FieldPhone(staff.browser(officer), visit.value(), FieldPhone.photos(i, each, SIZE, run), times));
        }
        return phones;
    }

    private VisitId visit(SignedIn leader, UUID unit) {
        var visits = program.bean(Visits.class);
        var now = Instant.now();
        var scheme = new Scheme(VisitKind.PLANNED, "年度监督检查计划", now.plusSeconds(60), now.plusSeconds(7200),
                List.of(leader.person(), second.person()), List.of(), "库房、生产区", "查阅资料、现场查看", "");
        var visit = Acting.as(leader, () -> visits.plan(unit, scheme));
        Acting.run(head, () -> visits.approve(visit, "同意"));
        return visit;
    }

    private List<UUID> units(int count) throws SQLException {
        try (var con = program.superuser(); var sql = con.createStatement(); var rows = sql.executeQuery(
                "select id from enterprise.enterprise where status = 'ACTIVE' and supervisor like 'yj%' order by random() limit " + count)) {
            var ids = new ArrayList<UUID>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    /** What every phone does at the same time. */
    private interface Step {

        /** @param begun the moment at which all begin, in nanoseconds of the machine */
        void of(FieldPhone phone, long begun) throws IOException;
    }

    /** Seconds until the last phone is done. */
    private static double together(List<FieldPhone> phones, Step step) throws InterruptedException {
        var failures = new ConcurrentLinkedQueue<String>();
        var begun = new AtomicLong();
        var start = new CountDownLatch(1);
        var done = new CountDownLatch(phones.size());
        for (var phone : phones) {
            Thread.ofPlatform().start(() -> {
                try {
                    start.await();
                    step.of(phone, begun.get());
                } catch (Exception e) {
                    failures.add(String.valueOf(e));
                } finally {
                    done.countDown();
                }
            });
        }
        begun.set(System.nanoTime());
        start.countDown();
        done.await();
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " phones failed: " + failures.peek());
        }
        return (System.nanoTime() - begun.get()) / 1e9;
    }

    /** Seconds for the same octets in files of their own, each synced, by a few writers. */
    private static double straight(List<FieldPhone.Photo> photos) throws IOException, InterruptedException {
        var folder = Files.createDirectories(Path.of("target", "bench-data", "straight"));
        var left = new ConcurrentLinkedQueue<>(photos);
        var done = new CountDownLatch(WRITERS);
        long begun = System.nanoTime();
        for (int w = 0; w < WRITERS; w++) {
            Thread.ofPlatform().start(() -> {
                try {
                    for (FieldPhone.Photo photo; (photo = left.poll()) != null; ) {
                        write(folder.resolve(photo.file().toString()), photo);
                    }
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        double seconds = (System.nanoTime() - begun) / 1e9;
        for (var photo : photos) {
            Files.delete(folder.resolve(photo.file().toString()));
        }
        return seconds;
    }

    /** Seconds for the same octets from as many phones to the barest of servers. */
    private static double bareLine(List<FieldPhone.Photo> photos, int phones, boolean hashing) throws IOException, InterruptedException {
        var left = new ConcurrentLinkedQueue<>(photos);
        var done = new CountDownLatch(phones);
        try (var server = new BareServer(Path.of("target", "bench-data", "bare"), hashing)) {
            var wire = new Wire(server.port());
            long begun = System.nanoTime();
            for (int i = 0; i < phones; i++) {
                Thread.ofPlatform().start(() -> {
                    try {
                        for (FieldPhone.Photo photo; (photo = left.poll()) != null; ) {
                            wire.call("PUT", "/" + photo.file(), "", photo.size(), photo.octets());
                        }
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    } finally {
                        done.countDown();
                    }
                });
            }
            done.await();
            return (System.nanoTime() - begun) / 1e9;
        }
    }

    private static void write(Path file, FieldPhone.Photo photo) {
        try (var out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE); var octets = photo.octets()) {
            var buffer = new byte[1 << 16];
            for (int n; (n = octets.read(buffer)) >= 0; ) {
                out.write(ByteBuffer.wrap(buffer, 0, n));
            }
            out.force(true);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Every photo once on the disk as it was taken and once on its visit; every deed once. */
    private int faults(List<FieldPhone> phones, List<FieldPhone.Photo> photos) throws SQLException, IOException {
        int faults = 0;
        var files = program.bean(FileStore.class);
        for (var photo : photos) {
            var path = files.path(photo.sha256());
            faults += Files.exists(path) && Noise.hash(Files.newInputStream(path)).equals(photo.sha256()) ? 0 : 1;
        }
        try (var con = program.superuser(); var query = con.prepareStatement("""
                select (select count(*) from platform.file where sha256 = any (?)), (select count(*) from inspection.visit_file v
                        join platform.file f on f.id = v.file where f.sha256 = any (?)),
                       (select count(*) from terminal.deed where id = any (?) and status = 'ACCEPTED')
                """)) {
            var hashes = con.createArrayOf("text", photos.stream().map(FieldPhone.Photo::sha256).toArray());
            var deeds = phones.stream().flatMap(phone -> phone.deeds.keySet().stream()).toArray();
            query.setArray(1, hashes);
            query.setArray(2, hashes);
            query.setArray(3, con.createArrayOf("uuid", deeds));
            try (var row = query.executeQuery()) {
                row.next();
                return faults + Math.abs(row.getInt(1) - photos.size()) + Math.abs(row.getInt(2) - photos.size()) + Math.abs(row.getInt(3) - deeds.length);
            }
        }
    }

    /** What a phone loads before it can work without a net, as it goes over the line. */
    private void shell() throws IOException {
        var wire = new Wire(program.port());
        var listed = LISTED.matcher(wire.get("/m/sw.js").text());
        long octets = 0;
        for (var path : listed.find() ? listed.group(1).replace("'", "").split(", ") : new String[0]) {
            octets += wire.call("GET", path, "Accept-Encoding: gzip\r\n", 0, java.io.InputStream.nullInputStream()).body().length;
        }
        Results.most("the app of the phone, over the line", octets == 0 ? Double.MAX_VALUE : octets / 1000.0, 200, "kB");
    }
}
