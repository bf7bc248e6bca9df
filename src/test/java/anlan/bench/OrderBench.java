package anlan.bench;

import anlan.platform.database.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing a visit with one order: ledger entries, clocks and papers queued. Beside it the same SQL in a bare loop: what
 * the program said for other visits (and then took back), statement by statement, with the chain standing still.
 */
final class OrderBench {

    private static final long CHAIN = 0x414e4c414eL;

    /** Deeds before anything is measured: an office runs the program for weeks, not for a minute. */
    private static final int WARMING = 320;

    private final Program program;
    private final Visiting team;

    private OrderBench(Program program) {
        this.program = program;
        this.team = new Visiting(program);
    }

    public static void main(String[] arguments) throws Exception {
        int size = Results.argument(arguments, 0, 1_000_000);
        int deeds = Results.argument(arguments, 1, 160);
        int rounds = Results.argument(arguments, 2, 3);
        try (var program = Program.start("anlan_bench")) {
            program.without("printWaiting");
            Register.fill(program, size);
            var bench = new OrderBench(program);
            bench.round(16, WARMING, false);
            System.out.printf("issuing an order, %,d enterprises; median of %d rounds of %d%n", size, rounds, deeds);
            for (int writers : new int[] {1, 16}) {
                var ratios = new ArrayList<Double>();
                for (int round = 0; round < rounds; round++) {
                    ratios.add(bench.round(writers, deeds, true));
                }
                Results.least("orders, of the same SQL in a bare loop, writers: " + writers, Results.median(ratios), 50, "%");
            }
        }
        System.exit(0);
    }

    private double round(int writers, int deeds, boolean shown) throws Exception {
        var signed = new ConcurrentLinkedQueue<>(team.ready(deeds, Set.of()));
        var scripts = new ConcurrentLinkedQueue<>(record(team.ready(deeds, Set.of())));
        long statements = scripts.element().statements();
        Load.Figures bare; // first, for what was recorded bears the next numbers
        try (var still = program.superuser(); var sql = still.createStatement()) {
            sql.execute("select pg_advisory_lock(" + CHAIN + ")");
            bare = Load.flatOut(writers, deeds, (Callable<Boolean>) () -> say(scripts.remove()));
        }
        var product = Load.flatOut(writers, deeds, (Callable<Boolean>) () -> {
            team.sign(signed.remove());
            return true;
        });
        if (shown) {
            System.out.printf("  %2d writers, %d statements: product %s%n  %2d writers: bare %s%n", writers, statements, product, writers, bare);
        }
        if (product.failures() + bare.failures() > 0) {
            System.out.println("  FAILURES");
        }
        return 100 * product.rate() / bare.rate();
    }

    /** What the program says to sign these visits; all of it is taken back. */
    private List<Recorder.Script> record(List<Visiting.Ready> visits) {
        var recorder = program.recorder();
        recorder.begin(Thread.currentThread().getName());
        var scripts = new ArrayList<Recorder.Script>();
        Scope.SYSTEM.run(() -> program.bean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            recorder.cut();
            for (var visit : visits) {
                team.sign(visit);
                scripts.add(recorder.cut());
            }
            transaction.setRollbackOnly();
        }));
        recorder.end();
        return scripts;
    }

    private boolean say(Recorder.Script script) throws SQLException {
        try (Connection con = program.recorder().pool().getConnection()) {
            con.setAutoCommit(false);
            try (var scope = con.prepareStatement("select set_config('anlan.scope_from', '', true), set_config('anlan.scope_to', '~', true), "
                    + "set_config('anlan.supervisor', '', true), set_config('anlan.enterprise', '', true), set_config('anlan.person', '*', true)")) {
                scope.execute();
            }
            script.replay(con);
            con.commit();
            con.setAutoCommit(true);
        }
        return true;
    }
}
