package anlan.mandate.web;

import static anlan.organization.OrganizationFixtures.PASSWORD;
import static anlan.organization.OrganizationFixtures.anAccount;
import static anlan.organization.OrganizationFixtures.anOfficer;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.enterprise.EnterpriseId;
import anlan.enterprise.Enterprises;
import anlan.enterprise.Registration;
import anlan.kernel.Identifier;
import anlan.kernel.Reference;
import anlan.mandate.Duties;
import anlan.mandate.NewDuty;
import anlan.organization.OfficerId;
import anlan.organization.Officers;
import anlan.organization.Post;
import anlan.organization.account.AccountId;
import anlan.organization.account.Accounts;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import anlan.testing.Visitor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of all clocks, the month, and the feed that a calendar reads without sign-in. */
@AnlanTest
class ClockPagesTest {

    private static final Pattern FEED = Pattern.compile("/clocks/feed/[\\w-]{43}\\.ics");

    @Autowired Officers officers;
    @Autowired Accounts accounts;
    @Autowired Enterprises enterprises;
    @Autowired Duties duties;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transactions;
    @Autowired Clock clock;

    @LocalServerPort int port;

    OfficerId wang;
    OfficerId li;
    EnterpriseId workshop;
    String mark;

    @BeforeEach
    void two_officers_and_a_workshop() {
        mark = UUID.randomUUID().toString().substring(0, 8);
        wang = anOfficer(officers, "yj-wh", Post.OFFICER);
        li = anOfficer(officers, "yj-wh", Post.OFFICER);
        workshop = Scope.SYSTEM.within(() -> enterprises.register(Registration.brief(
                "达川区示例作坊" + mark, null, "2631", "511703001", "示例路 1 号")));
    }

    @Test
    void the_list_says_start_basis_stops_day_consequence_and_whose() {
        var order = anOrder();
        Scope.SYSTEM.run(() -> {
            duties.start(NewDuty.of("SEAL", order, "查封期限" + mark).by("D20", LocalDate.of(2023, 6, 1)).owner(wang, "yj-wh").about(workshop)
                    .basis("", "应当解除查封"));
            duties.stop("SEAL", order, LocalDate.of(2023, 6, 10), "检测");
            duties.resume("SEAL", order, LocalDate.of(2023, 6, 19));
            duties.extend("SEAL", order, 30, "负责人批准");
        });

        var page = officer(li).get("/clocks?q=" + mark).body();

        assertThat(page).contains("查封期限" + mark, "2023-06-01", "第25条", "未办的后果：应当解除查封", "停止计算 2023-06-10 至 2023-06-19",
                "已延长 30", "2023-08-10", "危险化学品和烟花爆竹监管股", "共 <span class=\"num\">1</span>");
    }

    @Test
    void filters_stay_and_tabs_part_what_runs_from_what_ended() {
        var order = anOrder();
        Scope.SYSTEM.run(() -> {
            duties.start(duty(order, "甲" + mark, 5, li));
            duties.start(duty(anOrder(), "乙" + mark, 9, wang));
            duties.start(duty(anOrder(), "丙" + mark, -3, wang));
            duties.done("REINSPECT", order);
        });
        var me = officer(wang);

        assertThat(titles(me.get("/clocks?q=" + mark).body())).containsExactly("丙" + mark, "乙" + mark);
        assertThat(titles(me.get("/clocks?q=" + mark + "&sort=-due").body())).containsExactly("乙" + mark, "丙" + mark);
        assertThat(titles(me.get("/clocks?q=" + mark + "&state=late").body())).containsExactly("丙" + mark);
        assertThat(titles(me.get("/clocks?q=" + mark + "&state=ended").body())).containsExactly("甲" + mark);
        assertThat(titles(me.get("/clocks?q=" + mark + "&state=ended&mine=true").body())).isEmpty();
        assertThat(titles(me.get("/clocks?q=" + mark + "&from=" + today().plusDays(1)).body())).containsExactly("乙" + mark);
        assertThat(me.get("/clocks?q=" + mark + "&state=late&sort=-due").body()).contains("name=\"q\"", "value=\"" + mark + "\"",
                "name=\"state\" value=\"late\"", "name=\"sort\" value=\"-due\"");
        assertThat(me.get("/clocks/export?q=" + mark + "&format=CSV").body()).contains("起算", "丙" + mark, "逾期 3 天", "危险化学品和烟花爆竹监管股");
    }

    @Test
    void another_town_sees_nothing_and_an_enterprise_only_what_it_owes_itself() {
        Scope.SYSTEM.run(() -> {
            duties.start(duty(anOrder(), "办案" + mark, 5, wang));
            duties.start(NewDuty.of("RECTIFY", anOrder(), "整改" + mark).dueOn(today().plusDays(3)).owedBy(workshop, "yj-wh"));
            accounts.openWith(Accounts.NewAccount.ofEnterprise(workshop.value(), "q" + mark, "安全员"), PASSWORD);
        });
        var stranger = officer(anOfficer(officers, "town-511703105", Post.OFFICER));
        var firm = new Visitor(port);
        firm.signIn("q" + mark, PASSWORD);

        assertThat(titles(stranger.get("/clocks?q=" + mark).body())).isEmpty();
        assertThat(titles(firm.get("/clocks?q=" + mark).body())).containsExactly("整改" + mark);
        assertThat(firm.get("/clocks/export?q=" + mark + "&format=CSV").body()).doesNotContain("办案").contains("企业");
    }

    @Test
    void the_month_shows_my_own_on_their_days() {
        Scope.SYSTEM.run(() -> {
            duties.start(duty(anOrder(), "我的" + mark, 0, wang));
            duties.start(duty(anOrder(), "别人的" + mark, 0, li));
        });

        var page = officer(wang).get("/clocks/calendar?month=" + today().toString().substring(0, 7)).body();

        assertThat(page).contains("我的" + mark).doesNotContain("别人的" + mark);
        assertThat(officer(wang).get("/clocks/calendar?month=2031-02").body()).contains("这个月没有到期的事项");
    }

    @Test
    void a_calendar_reads_the_feed_without_sign_in_until_its_address_is_changed() {
        Scope.SYSTEM.run(() -> {
            duties.start(duty(anOrder(), "我的" + mark, 4, wang));
            duties.start(duty(anOrder(), "别人的" + mark, 4, li));
        });
        var me = officer(wang);
        assertThat(me.get("/clocks/feed").body()).contains("日历订阅没有启用");

        var first = feed(me.post("/clocks/feed").body());
        var read = new Visitor(port).get(first);
        assertThat(read.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(read.body()).contains("SUMMARY:我的" + mark, "DTSTART;VALUE=DATE:" + today().plusDays(4).toString().replace("-", ""))
                .doesNotContain("别人的", "示例作坊");
        assertThat(me.get("/clocks/feed").body()).doesNotContainPattern(FEED).contains("最近读取");

        var second = feed(me.post("/clocks/feed").body());
        assertThat(new Visitor(port).get(first).statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get(second).statusCode()).isEqualTo(200);

        me.post("/clocks/feed/closing");
        assertThat(new Visitor(port).get(second).statusCode()).isEqualTo(404);
    }

    @Test
    void the_feed_of_a_disabled_account_ends() {
        var me = officer(wang);
        me.get("/clocks/feed");
        var address = feed(me.post("/clocks/feed").body());
        var account = Scope.SYSTEM.within(() -> transactions.execute(_ -> db.sql("select id from organization.account where officer = :o")
                .param("o", wang.value()).query(UUID.class).single()));

        Scope.SYSTEM.run(() -> accounts.disable(new AccountId(account), "调离"));

        assertThat(new Visitor(port).get(address).statusCode()).isEqualTo(404);
    }

    private Visitor officer(OfficerId id) {
        var visitor = new Visitor(port);
        visitor.signIn(names.computeIfAbsent(id, known -> anAccount(accounts, known)), PASSWORD);
        return visitor;
    }

    private final java.util.Map<OfficerId, String> names = new java.util.HashMap<>();

    private String feed(String page) {
        var found = FEED.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private java.util.List<String> titles(String page) {
        return Pattern.compile("class=\"nm\"[^>]*>([^<]*" + mark + ")<").matcher(page).results().map(found -> found.group(1)).toList();
    }

    private NewDuty duty(Reference order, String title, int days, OfficerId owner) {
        return NewDuty.of("REINSPECT", order, title).dueOn(today().plusDays(days)).owner(owner, "yj-wh").about(workshop).link("/orders/1");
    }

    private static Reference anOrder() {
        return new Reference("Order", Identifier.fresh());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
