package anlan.bench;

import anlan.organization.Post;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** The file of an enterprise as a page, beside a bare handler that says the same SQL and writes a small page. */
final class PageBench {

    private static final int ROUNDS = 3;
    private static final int WORKERS = 8;
    private static final Pattern PATH = Pattern.compile("/([0-9a-f-]{36})$");

    private PageBench() {}

    public static void main(String[] arguments) throws Exception {
        int size = Results.argument(arguments, 0, 1_000_000);
        int calls = Results.argument(arguments, 1, 2_000);
        try (var program = Program.start("anlan_bench")) {
            Register.fill(program, size);
            var ids = ids(program);
            var browser = new Staff(program).browser("yj-wh", Post.OFFICER);
            var all = record(program, browser, ids.getFirst());
            var own = all.without("spring_session", "organization.");
            System.out.printf("enterprise page, %,d enterprises; %d statements, %d of them its own; median of %d rounds, %d at once%n",
                    size, all.statements(), own.statements(), ROUNDS, WORKERS);
            measure(program, browser, ids, all, own, calls);
        }
        System.exit(0);
    }

    private static void measure(Program program, Wire browser, List<UUID> ids, Recorder.Script all, Recorder.Script own, int calls)
            throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(Executors.newFixedThreadPool(64));
        server.createContext("/all", exchange -> answer(exchange, program, all, ids.getFirst()));
        server.createContext("/own", exchange -> answer(exchange, program, own, ids.getFirst()));
        server.start();
        var bare = new Wire(server.getAddress().getPort());
        var next = new AtomicInteger();
        Callable<Boolean> page = () -> browser.get("/enterprises/" + ids.get(next.getAndIncrement() % ids.size())).status() == 200;
        Callable<Boolean> same = () -> bare.get("/all/" + ids.get(next.getAndIncrement() % ids.size())).status() == 200;
        Callable<Boolean> less = () -> bare.get("/own/" + ids.get(next.getAndIncrement() % ids.size())).status() == 200;
        for (var each : List.of(page, same, less)) {
            Load.flatOut(WORKERS, calls, each);
        }
        var ratios = new ArrayList<Double>();
        var others = new ArrayList<Double>();
        var failures = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var first = Load.flatOut(WORKERS, calls, page);
            var second = Load.flatOut(WORKERS, calls, same);
            var third = Load.flatOut(WORKERS, calls, less);
            System.out.printf("  page %s%n  bare %s%n  bare, without session and identity %s%n", first, second, third);
            ratios.add(100 * first.rate() / second.rate());
            others.add(100 * first.rate() / third.rate());
            failures += first.failures() + second.failures() + third.failures();
        }
        server.stop(0);
        Results.least("throughput of the page, of a bare handler with the same SQL", Results.median(ratios), 50, "%");
        Results.say("… of one that leaves out session and identity", Results.median(others));
        Results.most("failures", failures, 0, "");
    }

    private static void answer(HttpExchange exchange, Program program, Recorder.Script script, UUID recorded) throws IOException {
        var path = PATH.matcher(exchange.getRequestURI().getPath());
        int status = 500;
        if (path.find()) {
            var id = UUID.fromString(path.group(1));
            try {
                script.replay(program.recorder().pool(), a -> recorded.equals(a) ? id : a);
                status = 200;
            } catch (SQLException e) {
                status = 503;
            }
        }
        var body = "<!doctype html><title>企业</title><p>示例".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Recorder.Script record(Program program, Wire browser, UUID id) throws IOException {
        browser.get("/enterprises/" + id);
        program.recorder().begin("http-nio");
        int status = browser.get("/enterprises/" + id).status();
        if (status != 200) {
            throw new IllegalStateException("the page answered " + status);
        }
        return program.recorder().end();
    }

    private static List<UUID> ids(Program program) throws SQLException {
        try (var con = program.superuser(); var sql = con.createStatement();
                var rows = sql.executeQuery("select id from enterprise.enterprise where credit_code like '91511703BN%' order by md5(id::text) limit 1000")) {
            var ids = new ArrayList<UUID>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }
}
