package anlan.bench;

import anlan.hazard.Orders;
import anlan.inspection.SiteMeasure;
import anlan.platform.database.Scope;
import anlan.platform.document.Papers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All papers of a visit as one PDF, from the browser, none of them printed before. */
final class PapersBench {

    private static final int ROUNDS = 3;

    private PapersBench() {}

    public static void main(String[] arguments) throws Exception {
        int size = Results.argument(arguments, 0, 1_000_000);
        int visits = Results.argument(arguments, 1, 40);
        try (var program = Program.start("anlan_bench")) {
            program.without("printWaiting");
            Register.fill(program, size);
            var team = new Visiting(program);
            var browser = new Staff(program).browser(team.leading);
            for (var warming : paths(program, team, 10)) {
                browser.get(warming);
            }
            var medians = new ArrayList<Double>();
            var p95s = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                var paths = new java.util.concurrent.ConcurrentLinkedQueue<>(paths(program, team, visits));
                var figures = Load.flatOut(1, visits, () -> {
                    var answer = browser.get(paths.remove());
                    return answer.status() == 200 && new String(answer.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII).equals("%PDF-");
                });
                System.out.printf("  %s%n", figures);
                medians.add(figures.median());
                p95s.add(figures.failures() > 0 ? Double.MAX_VALUE : figures.p95());
            }
            Results.say("all papers of a visit, median, ms", Results.median(medians));
            Results.most("all papers of a visit, p95; median of " + ROUNDS + " rounds of " + visits, Results.median(p95s), 1000, "ms");
        }
        System.exit(0);
    }

    private static List<String> paths(Program program, Visiting team, int count) throws Exception {
        var paths = new ArrayList<String>();
        for (var ready : team.ready(count, Set.of(SiteMeasure.STOP_USE))) {
            team.sign(ready);
            paths.add(Scope.SYSTEM.within(() -> {
                var order = program.bean(Orders.class).ofVisit(ready.visit().value()).orElseThrow();
                var papers = program.bean(Papers.class);
                return Stream.concat(papers.of(ready.visit()).stream(), papers.of(order).stream())
                        .map(paper -> "paper=" + paper.id().value()).distinct().collect(Collectors.joining("&", "/papers/print?", ""));
            }));
        }
        return paths;
    }
}
