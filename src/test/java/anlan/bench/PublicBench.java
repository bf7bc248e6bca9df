package anlan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** The public window with many enterprises and many more records: search, the page of a unit beside a file, how soon a change is seen. */
final class PublicBench {

    private static final int ROUNDS = 3;
    private static final int WORKERS = 8;
    private static final int WARMING = 6_000;
    private static final Path FILES = Path.of("target", "bench-static");

    private PublicBench() {}

    public static void main(String[] arguments) throws Exception {
        int size = Results.argument(arguments, 0, 1_000_000);
        int records = Results.argument(arguments, 1, 5_000_000);
        int seconds = Results.argument(arguments, 2, 15);
        Files.createDirectories(FILES.resolve("app"));
        try (var program = Program.start("anlan_bench", Map.of("anlan.security.window-per-minute", "100000000",
                "spring.web.resources.static-locations", "classpath:/static/," + FILES.toUri()))) {
            Register.fill(program, size);
            PublicRecords.fill(program, records);
            System.out.printf("public window, %,d enterprises, %,d public records; median of %d rounds%n", size, records, ROUNDS);
            var citizen = new Wire(program.port());
            var units = PublicRecords.units(program, 20_000);
            search(program, citizen, seconds);
            page(citizen, units, 200 * seconds);
            seen(program, citizen);
        }
        System.exit(0);
    }

    /** What people type: two characters, more of a name, a credit code, a document. */
    private static void search(Program program, Wire citizen, int seconds) throws Exception {
        var words = new ArrayList<>(Register.pairs(program, "", 400));
        words.addAll(PublicRecords.words(program, 400));
        Collections.shuffle(words, new Random(11));
        var next = new AtomicInteger();
        Callable<Boolean> ask = () -> citizen.get("/public/search?q=" + Wire.encode(words.get(next.getAndIncrement() % words.size()))
                + "&again=" + next.get()).status() == 200;
        Load.flatOut(WORKERS, WARMING, ask);
        Load.atRate(32, 200, 200 * seconds, ask);
        var p99 = new ArrayList<Double>();
        var flat = new ArrayList<Double>();
        int failures = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var paced = Load.atRate(32, 200, 200 * seconds, ask);
            var most = Load.flatOut(WORKERS, 100 * seconds, ask);
            System.out.printf("  search paced %s%n  search flat out %s%n", paced, most);
            p99.add(paced.p99());
            flat.add(most.rate());
            failures += paced.failures() + most.failures();
        }
        Results.most("search: p99 at 200/s over 32 connections, nothing kept", Results.median(p99), 50, "ms");
        Results.say("search: flat out at 8", Results.median(flat));
        Results.most("search: failures", failures, 0, "");
    }

    /** The page of a unit beside the same octets as a file, by the same server: each unit asked for once, and the same units again. */
    private static void page(Wire citizen, List<String> units, int calls) throws Exception {
        Files.write(FILES.resolve("app/public-page.html"), citizen.get("/public/enterprises/" + units.getFirst()).body());
        var next = new AtomicInteger();
        Callable<Boolean> first = () -> citizen.get("/public/enterprises/" + units.get(next.getAndIncrement() % units.size())).status() == 200;
        Callable<Boolean> again = () -> citizen.get("/public/enterprises/" + units.get(next.getAndIncrement() % 500)).status() == 200;
        Callable<Boolean> file = () -> citizen.get("/app/public-page.html").status() == 200;
        for (var each : List.of(first, again, file)) {
            Load.flatOut(WORKERS, calls, each);
        }
        var fresh = new ArrayList<Double>();
        var kept = new ArrayList<Double>();
        int failures = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var one = Load.flatOut(WORKERS, calls, first);
            var two = Load.flatOut(WORKERS, calls, again);
            var same = Load.flatOut(WORKERS, calls, file);
            System.out.printf("  page, each unit once %s%n  page, 500 units %s%n  file %s%n", one, two, same);
            fresh.add(100 * one.rate() / same.rate());
            kept.add(100 * two.rate() / same.rate());
            failures += one.failures() + two.failures() + same.failures();
        }
        Results.least("page of a unit, of the same octets as a file", Results.median(kept), 30, "%");
        Results.say("… where every unit is asked for once, %", Results.median(fresh));
        Results.most("page: failures", failures, 0, "");
    }

    /** Changed in the database as another node would, and asked for until it is seen. */
    private static void seen(Program program, Wire citizen) throws SQLException, IOException, InterruptedException {
        double published = 0;
        double withdrawn = 0;
        for (int round = 0; round < 10; round++) {
            var line = PublicRecords.line(program, round);
            published = Math.max(published, until(citizen, line, 404, () -> PublicRecords.become(program, line, "WITHDRAWN")));
            withdrawn = Math.max(withdrawn, until(citizen, line, 200, () -> PublicRecords.become(program, line, "PUBLISHED")));
        }
        Results.most("a withdrawal on another node is seen after at most", published, 2, "s");
        Results.most("a publication on another node is seen after at most", withdrawn, 2, "s");
    }

    private interface Deed {
        void run() throws SQLException;
    }

    private static double until(Wire citizen, String line, int status, Deed deed) throws SQLException, IOException, InterruptedException {
        citizen.get("/public/records/" + line);
        deed.run();
        long start = System.nanoTime();
        while (citizen.get("/public/records/" + line).status() != status) {
            Thread.sleep(5);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
