package anlan.bench;

import anlan.enterprise.CreditCode;
import anlan.enterprise.competence.EnterpriseCompetence;
import anlan.enterprise.competence.Places;
import anlan.platform.database.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.postgresql.PGConnection;

/** Invents enterprises by the hundred thousand (示例企业), the same ones every time, and fills the register with them. */
final class Register {

    /** One of them. */
    record Unit(String name, String code, String trade, String town, String address, int staff, String leader, String phone, String established) {}

    /** Those that names are made of, the frequent ones first. */
    private static final String CHARACTERS = "安和永泰华兴福源盛达金穗巴山明月川东瑞丰宏远同心长青龙腾祥云新民双凤凰红星平锦绣旺康百顺嘉禾天宇大业春晖"
            + "玉石桥河湾坝坪岭竹海松柏梅兰菊荷桂花果林茂森田园雨露霞光朝阳晨曦晚风清泉碧水绿洲蓝白雪银铜铁钢宝珠翠珍贝富贵吉利昌隆鑫森淼焱垚众合"
            + "信诚义德仁礼智勇强健博学文武英俊杰雄伟峰岳泽润洁净雅致美味香甜辣鲜老新旧古今世代家乡亲友邻里街坊城镇村社区场站港口岸边路通运行顺捷快速飞翔"
            + "鹏程展翼志向创立建筑工匠艺术品牌名优特精细品质量标准准确正直公共享乐喜欢庆典礼节日夜星辰宙寰球国际洋州府县乡道源头尖顶级层楼阁亭台榭轩斋堂馆院";
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "甲乙丙丁戊己庚辛壬癸";

    private final List<String> trades = new ArrayList<>();
    private final List<String> nouns = new ArrayList<>();
    private final List<String> towns;
    private final Random random = new Random(20150906);

    private Register(List<String> towns) {
        this.towns = towns;
        for (String line : resource().lines().skip(1).toList()) {
            var cells = line.split(",");
            for (int i = 0; i < Integer.parseInt(cells[1]); i++) {
                trades.add(cells[0]);
                nouns.add(cells[2]);
            }
        }
    }

    static Register of(Program program) {
        return new Register(Scope.SYSTEM.within(() -> List.copyOf(program.bean(Places.class).towns().keySet())));
    }

    private static String resource() {
        try (var in = Register.class.getResourceAsStream("/data/sample/trades.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Unit unit(int serial) {
        int trade = random.nextInt(trades.size());
        int staff = 1 + (int) (Math.pow(random.nextDouble(), 3) * 300);
        var name = new StringBuilder("达川区").append(character()).append(character());
        if (random.nextBoolean()) {
            name.append(character());
        }
        name.append(nouns.get(trade)).append(staff > 20 ? "有限公司" : random.nextInt(3) == 0 ? "（个体）" : "");
        var code = CreditCode.completing("91511703BN" + "%07d".formatted(serial)).value();
        return new Unit(name.toString(), code, trades.get(trade), towns.get((int) (Math.pow(random.nextDouble(), 1.6) * towns.size())),
                "示例路" + (1 + random.nextInt(3000)) + "号", staff, one(SURNAMES) + one(GIVEN), "1000817%04d".formatted(random.nextInt(10_000)),
                LocalDate.of(2003, 1, 1).plusDays(random.nextInt(8200)).toString());
    }

    private char character() {
        return CHARACTERS.charAt((int) (Math.pow(random.nextDouble(), 1.5) * CHARACTERS.length()));
    }

    private String one(String characters) {
        return String.valueOf(characters.charAt(random.nextInt(characters.length())));
    }

    /** Fills the register up to this size, by sets; the trades' departments as the program knows them. */
    static void fill(Program program, int size) throws SQLException, IOException {
        try (var con = program.superuser(); var sql = con.createStatement()) {
            int there = (int) number(sql, "select count(*) from enterprise.enterprise where credit_code like '91511703BN%'");
            if (there >= size) {
                return;
            }
            long start = System.nanoTime();
            sql.execute("set session_replication_role = replica; set synchronous_commit = off");
            sql.execute("create temporary table unit (name text, code text, trade text, town text, address text, staff int, leader text, "
                    + "phone text, established date); create temporary table answer (trade text, supervisor text)");
            copy(program, con, there, size);
            index(sql, "drop index enterprise.enterprise_by_search_terms");
            sql.execute(SETTLE);
            index(sql, "create index enterprise_by_search_terms on enterprise.enterprise using gin (search_terms) with (fastupdate = off)");
            sql.execute("vacuum (analyze) enterprise.enterprise; ");
            sql.execute("vacuum (analyze) platform.territory");
            System.out.printf("register filled to %,d in %.0f s%n", size, (System.nanoTime() - start) / 1e9);
        }
    }

    private static void index(Statement sql, String text) throws SQLException {
        sql.execute("set maintenance_work_mem = '512MB'");
        sql.execute(text);
        if (text.startsWith("create")) {
            sql.execute("alter index enterprise.enterprise_by_search_terms owner to anlan_owner");
        }
    }

    private static void copy(Program program, Connection con, int there, int size) throws SQLException, IOException {
        var register = of(program);
        var competence = program.bean(EnterpriseCompetence.class).remembering(LocalDate.now());
        try (var answer = con.prepareStatement("insert into answer values (?, ?)")) {
            for (var trade : List.copyOf(new java.util.TreeSet<>(register.trades))) {
                answer.setString(1, trade);
                answer.setString(2, Scope.SYSTEM.within(() -> competence.supervisorOf(trade)));
                answer.executeUpdate();
            }
        }
        var copy = con.unwrap(PGConnection.class).getCopyAPI().copyIn("copy unit from stdin");
        for (int i = 0; i < size; i++) {
            var u = register.unit(i);
            if (i >= there) {
                var line = (String.join("\t", u.name, u.code, u.trade, u.town, u.address, String.valueOf(u.staff), u.leader, u.phone,
                        u.established) + "\n").getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(line, 0, line.length);
            }
        }
        copy.endCopy();
    }

    private static final String SETTLE = """
            create temporary table settled as
                select uuidv7() as id, u.*, a.supervisor from unit u join answer a using (trade);
            insert into platform.territory (id, division, supervisor) select id, town, supervisor from settled;
            insert into enterprise.enterprise (id, version, territory, division, supervisor, name, credit_code, trade, address, staff,
                leader, leader_phone, established, status, risk, risk_source, registered_on, placed_since, trade_since)
            select id, 0, id, town, supervisor, name, code, trade, address, staff, leader, phone, established,
                   case when hashtext(code) % 40 = 0 then 'SUSPENDED' when hashtext(code) % 40 = 1 then 'SHUT' else 'ACTIVE' end,
                   case when staff > 200 then 'RED' when staff > 100 then 'ORANGE' when staff > 30 then 'YELLOW' else 'BLUE' end,
                   '示例', date '2024-01-08', date '2024-01-08', date '2024-01-08'
            from settled order by id
            """;

    /** Pairs of characters out of the names, as somebody would type them. */
    static List<String> pairs(Program program, String town, int count) throws SQLException {
        try (var con = program.superuser(); var sql = con.createStatement(); var rows = sql.executeQuery("""
                select distinct substr(name, 4 + (hashtext(code) %% 2 + 2) %% 2, 2) from (
                    select name, credit_code as code from enterprise.enterprise tablesample bernoulli (least(100, 60000 * 100.0 / %d)) repeatable (7)
                    where town like '%s' and name like '达川区%%' limit 20000) few
                order by 1 limit 100000""".formatted(Math.max(1, size(program)), town + "%"))) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            java.util.Collections.shuffle(found, new Random(7));
            return found.subList(0, Math.min(count, found.size()));
        }
    }

    private static long size(Program program) throws SQLException {
        try (var con = program.superuser(); var sql = con.createStatement()) {
            return number(sql, "select count(*) from enterprise.enterprise");
        }
    }

    static long number(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
