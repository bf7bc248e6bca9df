package anlan.bench;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * The nightly sweep over many open clocks of which some fell due: each is marked, told to its owner and the head of the section,
 * the older ones to the head, and all of it is in the ledger's intake. It is done in the program's own way, once a round.
 */
final class SweepBench {

    private static final String SWEEP = "OverdueSweep.sweep";

    private SweepBench() {}

    public static void main(String[] arguments) throws Exception {
        int open = Results.argument(arguments, 0, 1_000_000);
        int due = Results.argument(arguments, 1, 10_000);
        int rounds = Results.argument(arguments, 2, 3);
        try (var program = Program.start("anlan_bench_sweep"); var con = program.superuser(); var sql = con.createStatement()) {
            program.without("OverdueSweep");
            Register.fill(program, Math.min(open, 20_000));
            fill(program, sql, open);
            var figures = new java.util.ArrayList<Double>();
            for (int round = 0; round < rounds; round++) {
                fallDue(sql, due);
                long start = System.nanoTime();
                program.run(SWEEP);
                double seconds = (System.nanoTime() - start) / 1e9;
                long left = Register.number(sql, "select count(*) from mandate.duty where state = 'OPEN' and overdue_since is null and due <= now()");
                long marked = Register.number(sql, "select count(*) from mandate.duty where cause = 'bench-due' and overdue_since is not null and escalation > 0");
                System.out.printf(Locale.ROOT, "  round %d: %.2f s, %,d marked and raised, %,d left%n", round + 1, seconds, marked, left);
                if (left > 0 || marked != due) {
                    throw new IllegalStateException("the sweep did not do its work");
                }
                figures.add(seconds);
            }
            Results.most("sweep, %,d open clocks, %,d of them fell due".formatted(open, due), Results.median(figures), 10, "s");
        }
        System.exit(0);
    }

    /** Open clocks that are due some day in the next two years, up to this number. */
    private static void fill(Program program, Statement sql, int open) throws SQLException {
        long there = Register.number(sql, "select count(*) from mandate.duty where cause like 'bench%'");
        if (there >= open) {
            return;
        }
        long start = System.nanoTime();
        new Staff(program).officer("yj-wh", anlan.organization.Post.SECTION_HEAD);
        sql.execute("set session_replication_role = replica");
        sql.execute("""
                insert into mandate.duty (id, version, kind, subject_kind, subject, cause, title, due, due_day, extension, provisional, stops,
                    basis, consequence, link, owner, agency, enterprise, of_enterprise, state, started_at, territory, division, supervisor)
                select gen_random_uuid(), 0, 'REINSPECT', 'Order', gen_random_uuid(), 'bench', '复查：示例企业 ' || n,
                    (day + 1)::timestamp at time zone 'Asia/Shanghai', day, 0, false, '', '《办法》第二十七条', '未按期复查', '', o.id, 'yj-wh',
                    t.id, false, 'OPEN', now(), t.id, t.division, t.supervisor
                from (select n, current_date + 2 + (n %% 700)::int as day from generate_series(%d, %d) n) clock
                    join (select id, division, supervisor, row_number() over () as at from platform.territory) t
                        on t.at = n %% (select count(*) from platform.territory) + 1
                    cross join lateral (select id from organization.officer order by id desc limit 1) o
                """.formatted(there + 1, open));
        sql.execute("set session_replication_role = origin");
        sql.execute("vacuum (analyze) mandate.duty");
        System.out.printf("clocks filled to %,d in %.0f s%n", open, (System.nanoTime() - start) / 1e9);
    }

    /** The clocks of the last round are done; others ended on one of the last three days. */
    private static void fallDue(Statement sql, int due) throws SQLException {
        sql.execute("update mandate.duty set cause = 'bench-done', state = 'DONE_LATE', ended_at = now() where cause = 'bench-due'");
        sql.execute("""
                update mandate.duty d set cause = 'bench-due', due_day = day, due = (day + 1)::timestamp at time zone 'Asia/Shanghai'
                from (select id, current_date - 1 - (row_number() over () %% 3)::int as day from mandate.duty
                      where cause = 'bench' and state = 'OPEN' order by id limit %d) few
                where few.id = d.id
                """.formatted(due));
        sql.execute("analyze mandate.duty");
    }
}
