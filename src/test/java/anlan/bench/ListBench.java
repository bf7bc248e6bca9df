package anlan.bench;

import anlan.organization.Post;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** The list of enterprises filtered by two characters of the name, as an officer of a town and of the bureau sees it. */
final class ListBench {

    private static final int ROUNDS = 3;
    private static final String TYPED = "甲乙";

    /** Pages before anything is measured: an office runs the program for weeks, not for seconds. */
    private static final int WARMING = 8_000;

    private ListBench() {}

    public static void main(String[] arguments) throws Exception {
        int size = Results.argument(arguments, 0, 1_000_000);
        int seconds = Results.argument(arguments, 1, 15);
        try (var program = Program.start("anlan_bench")) {
            Register.fill(program, size);
            System.out.printf("list page, two characters, %,d enterprises; median of %d rounds%n", size, ROUNDS);
            var staff = new Staff(program);
            measure(program, "town", staff.browser("town-511703001", Post.OFFICER), Register.pairs(program, "511703001", 500), seconds);
            measure(program, "bureau", staff.browser("yj-wh", Post.OFFICER), Register.pairs(program, "", 500), seconds);
        }
        System.exit(0);
    }

    private static void measure(Program program, String who, Wire browser, List<String> words, int seconds) throws Exception {
        var all = record(program, browser);
        var script = all.onlyTransactionsWith("search_terms");
        var next = new AtomicInteger();
        Callable<Boolean> page = () -> {
            var answer = browser.get("/enterprises?q=" + Wire.encode(words.get(next.getAndIncrement() % words.size())));
            return answer.status() == 200;
        };
        Callable<Boolean> bare = () -> say(program, script, words.get(next.getAndIncrement() % words.size()));
        Callable<Boolean> whole = () -> say(program, all, words.get(next.getAndIncrement() % words.size()));
        Load.flatOut(8, WARMING, page);
        Load.flatOut(8, 100 * seconds, bare);
        Load.flatOut(8, 100 * seconds, whole);
        var rounds = new ArrayList<List<Double>>();
        for (int round = 0; round < ROUNDS; round++) {
            var paced = Load.atRate(16, 100, 100 * seconds, page);
            var flat = Load.flatOut(8, 200 * seconds, page);
            var sql = Load.flatOut(8, 200 * seconds, bare);
            var same = Load.flatOut(8, 200 * seconds, whole);
            var onePage = Load.flatOut(1, 20 * seconds, page);
            var oneSql = Load.flatOut(1, 20 * seconds, bare);
            System.out.printf("  %s: paced %s%n  %s: flat out %s%n  %s: bare list SQL %s%n  %s: all SQL of the page %s%n",
                    who, paced, who, flat, who, sql, who, same);
            rounds.add(List.of(paced.p99(), flat.rate(), same.rate() / flat.rate(), sql.rate() / flat.rate(),
                    onePage.median() / oneSql.median(), (double) paced.failures() + flat.failures() + sql.failures() + same.failures()));
        }
        Results.most(who + ": p99 at 100/s over 16 connections", column(rounds, 0), 50, "ms");
        Results.least(who + ": flat out at 8", column(rounds, 1), 200, "/s");
        Results.most(who + ": times the same SQL bare, flat out at 8", column(rounds, 2), 3, "x");
        Results.say(who + ": … the statement of the list alone", column(rounds, 3));
        Results.say(who + ": … the statement of the list alone, one call at a time, medians", column(rounds, 4));
        Results.most(who + ": failures", column(rounds, 5), 0, "");
    }

    /** All that the page says to the database. */
    private static Recorder.Script record(Program program, Wire browser) throws IOException {
        browser.get("/enterprises?q=" + Wire.encode(TYPED));
        program.recorder().begin("http-nio");
        browser.get("/enterprises?q=" + Wire.encode(TYPED));
        var all = program.recorder().end();
        System.out.printf("  a page says %d statements%n", all.statements());
        return all;
    }

    private static boolean say(Program program, Recorder.Script script, String word) throws SQLException {
        script.replay(program.recorder().pool(), a -> a instanceof String text && text.contains(TYPED) ? text.replace(TYPED, word) : a);
        return true;
    }

    private static double column(List<List<Double>> rounds, int index) {
        return Results.median(rounds.stream().map(round -> round.get(index)).toList());
    }
}
