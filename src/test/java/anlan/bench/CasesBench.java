package anlan.bench;

import anlan.organization.Post;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;

/** The lists of a bureau that has many open cases, as the head of a section sees them: the cases, and the clocks that run for them. */
final class CasesBench {

    private static final int CONNECTIONS = 4;
    private static final int CALLS = 100;

    private CasesBench() {}

    public static void main(String[] arguments) throws Exception {
        int open = Results.argument(arguments, 0, 2_000);
        int rounds = Results.argument(arguments, 1, 3);
        try (var program = Program.start("anlan_bench_cases"); var con = program.superuser(); var sql = con.createStatement()) {
            Register.fill(program, Math.clamp(open, 1_000, 20_000));
            var staff = new Staff(program);
            var head = staff.officer("yj-wh", Post.SECTION_HEAD);
            fill(sql, open, head.value());
            var browser = staff.browser(head);
            measure(browser, "/clocks", "作出处罚决定", open, rounds);
            measure(browser, "/cases", "（达川）应急立", open, rounds);
        }
        System.exit(0);
    }

    /** A page counts only if it shows what it is for. */
    private static void measure(Wire browser, String path, String shown, int open, int rounds) throws InterruptedException {
        Callable<Boolean> page = () -> {
            var answer = browser.get(path);
            return answer.status() == 200 && answer.text().contains(shown);
        };
        Load.flatOut(CONNECTIONS, 2 * CALLS, page);
        var p99 = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            var figures = Load.flatOut(CONNECTIONS, CALLS, page);
            System.out.printf("  %s: %s%n", path, figures);
            p99.add(figures.failures() > 0 ? Double.MAX_VALUE : figures.p99());
        }
        Results.most("%s: p99 over %d connections, %,d open cases".formatted(path, CONNECTIONS, open), Results.median(p99), 500, "ms");
    }

    /** Cases at every stage before the decision, a few past their term, with two handlers and the clocks of their stage. */
    private static void fill(Statement sql, int open, UUID head) throws SQLException {
        long there = Register.number(sql, "select count(*) from penalty.penalty_case");
        if (there >= open) {
            return;
        }
        sql.execute("set session_replication_role = replica");
        sql.execute("""
                create temporary table made as
                select gen_random_uuid() as id, n, e.*, current_date - (n %% 95)::int as filed,
                       (array['INVESTIGATING', 'INVESTIGATED', 'NOTIFIED', 'HEARING_SET'])[1 + n %% 4] as status,
                       (array['REVIEW_CASE', 'SERVE_NOTICE', 'PARTY_DEFENCE', 'HOLD_HEARING'])[1 + n %% 4] as next
                from generate_series(%d, %d) n
                     join (select territory, division, supervisor, name, credit_code, trade, town, row_number() over () as at from enterprise.enterprise) e
                         on e.at = n %% (select count(*) from enterprise.enterprise) + 1
                """.formatted(there + 1, open));
        sql.execute("""
                insert into penalty.penalty_case (id, version, territory, division, supervisor, enterprise_name, enterprise_code, trade, trade_name,
                    town, number, cause, source, source_note, found_on, facts, agency, status, officer, opened_by, opened_at, filed_on, clock_rule,
                    decide_by, harm, public_interest, complex, told, closing, archive_sha256)
                select id, 0, territory, division, supervisor, name, coalesce(credit_code, ''), trade, trade, town, '（达川）应急立〔2026〕' || n || '号',
                    '示例案由', 'INSPECTION', '', filed - 5, '示例', 'yj', status, uuid '%1$s', uuid '%1$s', filed - 5, filed, 'D58', filed + 90,
                    false, false, false, false, '', '' from made
                """.formatted(head));
        sql.execute("""
                insert into penalty.case_officer (id, penalty_case, officer, name, certificate, role, from_on)
                select gen_random_uuid(), id, officer, '示例人员', 'SL', 'INVESTIGATOR', filed
                from made cross join (values (uuid '%s'), (gen_random_uuid())) two (officer)
                """.formatted(head));
        sql.execute("""
                insert into mandate.duty (id, version, kind, subject_kind, subject, cause, title, due, due_day, extension, provisional, stops,
                    basis, consequence, link, owner, agency, enterprise, of_enterprise, state, started_at, territory, division, supervisor)
                select gen_random_uuid(), 0, kind, 'Case', id, '', title || '：' || name, (day + 1)::timestamp at time zone 'Asia/Shanghai', day, 0, false, '',
                    '《安全生产违法行为行政处罚办法》第五十三条', '超过办案期限，程序违法', '/cases/' || id, case when theirs then null else uuid '%s' end,
                    'yj-wh', territory, theirs, 'OPEN', filed, territory, division, supervisor
                from made cross join lateral (values ('DECIDE_CASE', '作出处罚决定', filed + 90, false),
                    (next, '办理案件', current_date + 1 + (n %% 9)::int, next = 'PARTY_DEFENCE')) clock (kind, title, day, theirs)
                """.formatted(head));
        sql.execute("set session_replication_role = origin; drop table made");
        for (var table : new String[] {"penalty.penalty_case", "penalty.case_officer", "mandate.duty"}) {
            sql.execute("vacuum (analyze) " + table);
        }
        System.out.printf("open cases filled to %,d, %,d clocks%n", open, Register.number(sql, "select count(*) from mandate.duty"));
    }
}
