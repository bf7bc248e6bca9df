package anlan.bench;

import anlan.law.PenaltyStage;
import anlan.law.PenaltyTarget;
import anlan.organization.Post;
import anlan.penalty.SimilarCases;
import anlan.testing.Acting;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** The five closed cases most like one at hand, looked up by an officer of the bureau and of a town, under row-level security. */
final class SimilarBench {

    private SimilarBench() {}

    public static void main(String[] arguments) throws Exception {
        int closed = Results.argument(arguments, 0, 200_000);
        int calls = Results.argument(arguments, 1, 2_000);
        int rounds = Results.argument(arguments, 2, 3);
        try (var program = Program.start("anlan_bench_similar"); var con = program.superuser(); var sql = con.createStatement()) {
            Register.fill(program, Math.min(closed, 20_000));
            fill(sql, closed);
            var staff = new Staff(program);
            for (var who : new String[] {"yj-wh", "town-511703001"}) {
                var person = staff.acting(who, Post.OFFICER);
                var asked = asked(calls);
                var next = new AtomicInteger();
                Callable<Boolean> call = () -> !Acting.as(person, () -> program.bean(SimilarCases.class)
                        .find(asked.get(next.getAndIncrement() % asked.size()))).isEmpty();
                Load.flatOut(2, calls, call);
                var p99 = new ArrayList<Double>();
                for (int round = 0; round < rounds; round++) {
                    var figures = Load.atRate(8, 50, Math.min(calls, 1_000), call);
                    System.out.printf("  %s: %s%n", who, figures);
                    p99.add(figures.failures() > 0 ? Double.MAX_VALUE : figures.p99());
                }
                Results.most(who + ": p99 at 50/s, %,d closed cases".formatted(closed), Results.median(p99), 50, "ms");
            }
        }
        System.exit(0);
    }

    /** Few violations make most of the cases, as in an office. */
    private static java.util.List<SimilarCases.Asked> asked(int count) {
        var random = new Random(29);
        var asked = new ArrayList<SimilarCases.Asked>();
        for (int i = 0; i < count; i++) {
            var ticked = Set.of("proposal-" + (1 + random.nextInt(3)) + "#0", random.nextInt(3) == 0 ? "removed-harm" : "proposal-3#1");
            asked.add(new SimilarCases.Asked(new UUID(0, i), "V%02d".formatted(1 + (int) (Math.pow(random.nextDouble(), 2) * 40)),
                    random.nextInt(4) == 0 ? PenaltyTarget.PERSON : PenaltyTarget.UNIT, random.nextInt(4) == 0 ? PenaltyStage.OVERDUE : PenaltyStage.FIRST,
                    ticked, BigDecimal.valueOf(1_000L * (1 + random.nextInt(90))), "2611"));
        }
        return asked;
    }

    private static void fill(Statement sql, int closed) throws SQLException {
        long there = Register.number(sql, "select count(*) from penalty.precedent");
        if (there >= closed) {
            return;
        }
        long start = System.nanoTime();
        sql.execute("set session_replication_role = replica");
        sql.execute("""
                create temporary table made as
                select gen_random_uuid() as id, gen_random_uuid() as act, n, e.*, 'V' || lpad((1 + floor(power(random(), 2) * 40))::int::text, 2, '0') as violation,
                       current_date - (random() * 2500)::int as day
                from generate_series(%d, %d) n
                     join (select territory, division, supervisor, name, credit_code, trade, town, row_number() over () as at from enterprise.enterprise) e
                         on e.at = n %% (select count(*) from enterprise.enterprise) + 1
                """.formatted(there + 1, closed));
        sql.execute("""
                insert into penalty.penalty_case (id, version, territory, division, supervisor, enterprise_name, enterprise_code, trade, trade_name,
                    town, number, cause, source, source_note, found_on, facts, agency, status, officer, opened_by, opened_at, filed_on, clock_rule,
                    harm, public_interest, complex, told, decided_on, closed_on, closing, archive_sha256)
                select id, 0, territory, division, supervisor, name, coalesce(credit_code, ''), trade, trade, town, '（达川）应急立〔2026〕' || n || '号', '示例案由', 'INSPECTION', '',
                    day - 60, '示例', 'yj', 'CLOSED', id, id, now(), day - 50, 'D58', false, false, false, true, day - 20, day, '执行完毕', '' from made
                """);
        sql.execute("""
                insert into penalty.precedent (id, penalty_case, violation, target, stage, tier_name, ticked, words, fine, measures, trade, trade_name,
                    party, number, outcome, closed_on)
                select act, id, violation, case when n % 4 = 0 then 'PERSON' else 'UNIT' end, case when n % 5 = 0 then 'OVERDUE' else 'FIRST' end, '一般',
                    array['proposal-' || (1 + n % 3) || '#0', 'proposal-3#' || (n % 3)], array['示例情形'], 1000 * (1 + n % 90), '', trade, trade,
                    case when n % 4 = 0 then '王某' else name end, '罚' || n, 'PENALISE', day from made
                """);
        sql.execute("set session_replication_role = origin; drop table made");
        sql.execute("vacuum (analyze) penalty.penalty_case");
        sql.execute("vacuum (analyze) penalty.precedent");
        System.out.printf("closed cases filled to %,d in %.0f s%n", closed, (System.nanoTime() - start) / 1e9);
    }
}
