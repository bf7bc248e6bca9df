package anlan.bench;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Invents public records by the million (示例公示), the same ones every time, spread over the enterprises of the register. */
final class PublicRecords {

    private PublicRecords() {}

    /** Fills the register of what is public up to this size; its indexes are made at the end. */
    static void fill(Program program, int size) throws SQLException {
        try (var con = program.superuser(); var sql = con.createStatement()) {
            long there = Register.number(sql, "select count(*) from credit.publication");
            if (there >= size) {
                return;
            }
            long start = System.nanoTime();
            sql.execute("set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB'");
            long units = Register.number(sql, "select count(*) from enterprise.enterprise where credit_code like '91511703BN%'");
            var indexes = strings(sql, """
                    select indexdef from pg_indexes where schemaname = 'credit' and tablename = 'publication' and indexdef not like '% UNIQUE %'""");
            for (var name : strings(sql, "select indexname from pg_indexes where schemaname = 'credit' and tablename = 'publication' and indexdef not like '% UNIQUE %'")) {
                sql.execute("drop index credit." + name);
            }
            sql.execute(INVENT.formatted(there, size, units));
            for (var each : indexes) {
                sql.execute(each);
            }
            sql.execute("vacuum (analyze) credit.publication");
            sql.execute("vacuum (analyze) enterprise.enterprise");
            System.out.printf("public records filled to %,d in %.0f s%n", size, (System.nanoTime() - start) / 1e9);
        }
    }

    private static final String INVENT = """
            with unit as materialized (select id, division, supervisor, name, row_number() over (order by credit_code) - 1 as n
                                       from enterprise.enterprise where credit_code like '91511703BN%%')
            insert into credit.publication (id, version, territory, division, supervisor, kind, source, unit, subject, number, number_key, matter, basis,
                result, authority, day, closed_on, influence, withheld, rule, status, proposed_at, due, approved_by, published_at, until, correction, ended_reason)
            select uuidv7(), 1, u.id, u.division, u.supervisor, k.kind, gen_random_uuid(), true, u.name,
                   case when k.letters = '' then '' else '（达川）应急' || k.letters || '〔' || 2023 + i %% 4 || '〕' || i / 12 + 1 || '号' end,
                   case when k.letters = '' then 0 else (2023 + i %% 4) * 1000000000::bigint + i / 12 + 1 end,
                   k.matter, k.basis, k.result, '达川区应急管理局', date '2026-11-28' - (i %% 900), null, '', '', 'P', 'PUBLISHED', t.at, null, '示例', t.at,
                   date '2029-12-31', '', ''
            from generate_series(%d, %d - 1) i
            join unit u on u.n = i %% %d
            join (values (0, 'INSPECTION', '', '双随机检查，检查 42 项，发现问题 3 项', '', '责令限期整改'),
                         (1, 'INSPECTION', '', '现场检查，检查 36 项', '', '未发现问题'),
                         (2, 'ORDER', '责改', '责令限期整改 3 项（一般 3 项）', '《中华人民共和国安全生产法》第三十六条第二款', '整改中，2026-12-10 以前完成'),
                         (3, 'PENALTY', '罚', '未如实记录安全生产教育和培训情况', '《中华人民共和国安全生产法》第九十七条第四项', '罚款 20,000.00 元'))
                 k (at, kind, letters, matter, basis, result) on k.at = (i / 7) %% 4
            cross join lateral (select now() - (i %% 900) * interval '1 day' - i * interval '1 ms' as at) t
            """;

    /** Units by their public ids, mixed. */
    static List<String> units(Program program, int count) throws SQLException {
        try (var con = program.superuser(); var sql = con.createStatement()) {
            return strings(sql, "select public_id from enterprise.enterprise where credit_code like '91511703BN%' order by md5(id::text) limit " + count);
        }
    }

    /** Longer words, codes and numbers of documents. */
    static List<String> words(Program program, int count) throws SQLException {
        try (var con = program.superuser(); var sql = con.createStatement()) {
            return strings(sql, """
                    select case when hashtext(e.name) %% 4 = 0 then substr(e.name, 4, 4) when hashtext(e.name) %% 4 = 1 then e.name
                           when hashtext(e.name) %% 4 = 2 then e.credit_code else coalesce(nullif(p.number, ''), substr(e.name, 5)) end
                    from (select id, name, credit_code from enterprise.enterprise where credit_code like '91511703BN%%' order by md5(id::text || '7') limit %d) e
                    cross join lateral (select number from credit.publication where territory = e.id order by day desc limit 1) p""".formatted(count));
        }
    }

    static String line(Program program, int at) throws SQLException {
        try (var con = program.superuser(); var sql = con.createStatement()) {
            return strings(sql, "select id from credit.publication where status = 'PUBLISHED' order by id limit 1 offset " + at * 100).getFirst();
        }
    }

    static void become(Program program, String line, String status) throws SQLException {
        try (var con = program.superuser(); var sql = con.createStatement()) {
            con.setAutoCommit(false);
            sql.execute("update credit.publication set status = '%s' where id = '%s'".formatted(status, line));
            sql.execute("insert into credit.change (publication, what, at) values ('%s', 'CORRECTED', now())".formatted(line));
            con.commit();
        }
    }

    private static List<String> strings(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
