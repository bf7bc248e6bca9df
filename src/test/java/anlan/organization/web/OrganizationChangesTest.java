package anlan.organization.web;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.organization.Agencies;
import anlan.organization.OfficerId;
import anlan.organization.Officers;
import anlan.organization.OrganizationFixtures;
import anlan.organization.Post;
import anlan.organization.account.Accounts;
import anlan.organization.division.Divisions;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import anlan.testing.Visitor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes of bodies, staff, divisions and trades as the administrator and the law clerk make them. */
@AnlanTest
class OrganizationChangesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Officers officers;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Divisions divisions;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Test
    void an_officer_is_moved_from_a_day_on_and_the_posts_of_the_old_body_end() {
        var moved = OrganizationFixtures.anOfficer(officers, "yj-zf", Post.OFFICER);
        var path = "/organization/officers/" + moved.value() + "/transfer";
        var administrator = holderOf(Post.ADMINISTRATOR);
        administrator.get(path);

        var here = administrator.post(path, "agency", "yj-zf", "post", "OFFICER", "day", today(), "reason", "达川应急任〔2026〕3 号");
        var never = administrator.post(path, "agency", "yj-wh", "post", "OFFICER", "day", "2031-01-01", "reason", "达川应急任〔2026〕3 号");
        var unfounded = administrator.post(path, "agency", "yj-wh", "post", "OFFICER", "day", today(), "reason", " ");
        var done = administrator.post(path, "agency", "yj-wh", "post", "SECTION_HEAD", "day", today(), "reason", "达川应急任〔2026〕3 号");

        assertThat(here.body()).contains("请选择另一个机构", "达川应急任〔2026〕3 号");
        assertThat(never.body()).contains("不能晚于今天");
        assertThat(unfounded.body()).contains("请写明调动的依据");
        assertThat(done.body()).contains("已登记调动");
        var view = Scope.SYSTEM.within(() -> officers.view(moved));
        assertThat(view.agency()).isEqualTo("yj-wh");
        assertThat(view.posts()).containsExactly(Post.SECTION_HEAD);
        assertThat(administrator.get(path).body()).contains("调动经历", "达川应急任〔2026〕3 号");
        assertThat(traced(moved.value(), "OfficerMoved")).isPresent();
        assertThat(holderOf(Post.OFFICER).get(path).statusCode()).isEqualTo(409);
    }

    @Test
    void a_village_is_added_to_a_town_once() {
        var path = "/organization/divisions/511703108000";
        var administrator = holderOf(Post.ADMINISTRATOR);
        administrator.get(path);

        var wrong = administrator.post(path + "/villages", "code", "51170310899", "name", "望江村", "from", "2022-01-01");
        var nameless = administrator.post(path + "/villages", "code", "511703108991", "name", " ", "from", "2022-01-01");
        var done = administrator.post(path + "/villages", "code", "511703108991", "name", "望江村", "from", "2022-01-01");
        var again = administrator.post(path + "/villages", "code", "511703108991", "name", "望海村", "from", "2022-01-01");

        assertThat(wrong.body()).contains("12 位数字", "望江村", "value=\"51170310899\"");
        assertThat(nameless.body()).contains("请填写村（社区）名称");
        assertThat(done.body()).contains("已登记“望江村”");
        assertThat(again.body()).contains("已登记为“望江村”");
        assertThat(Scope.SYSTEM.within(() -> divisions.name("511703108991"))).isEqualTo("望江村");
        assertThat(traced("VillageAdded", "望江村")).isPresent();
    }

    @Test
    void what_a_town_became_is_stated_with_its_source() {
        var path = "/organization/divisions/511703201000";
        var administrator = holderOf(Post.ADMINISTRATOR);
        administrator.get(path);

        var none = administrator.post(path + "/successors", "basis", "示例批复 2 号");
        var unfounded = administrator.post(path + "/successors", "successors", "511703108000", "basis", "");
        var done = administrator.post(path + "/successors", "successors", "511703108000", "successors", "511703116000", "basis", "示例批复 2 号");

        assertThat(none.body()).contains("请选择并入的乡镇（街道）", "示例批复 2 号");
        assertThat(unfounded.body()).contains("请写明依据");
        assertThat(done.body()).contains("撤并去向已订正");
        assertThat(Scope.SYSTEM.within(() -> divisions.today("511703201"))).containsExactly("511703108000", "511703116000");
        assertThat(traced("SuccessorsStated", "示例批复 2 号")).isPresent();
    }

    @Test
    void the_law_clerk_confirms_who_is_in_charge_of_a_trade_or_puts_it_right() {
        var clerk = holderOf(Post.LAW_CLERK);
        var before = supervisorOf("2231", today());
        var other = before.equals("lc") ? "zr" : "lc";
        var path = "/organization/trades/2231";
        clerk.get(path);

        var unfounded = clerk.post(path, "department", other, "from", today(), "basis", "");
        var nobody = clerk.post(path, "department", "squad-1", "from", today(), "basis", "示例三定规定");
        var done = clerk.post(path, "department", other, "from", today(), "basis", "示例三定规定");

        assertThat(unfounded.body()).contains("请写明依据");
        assertThat(nobody.body()).contains("请选择行业监管部门", "示例三定规定");
        assertThat(done.body()).contains("已订正", "已核实");
        assertThat(supervisorOf("2231", today())).isEqualTo(other);
        assertThat(supervisorOf("2231", LocalDate.now(clock).minusDays(1).toString())).isEqualTo(before);
        assertThat(traced("TradeSupervisorCorrected", "示例三定规定")).isPresent();
        assertThat(clerk.get("/organization/trades?q=2231").body()).contains("2231", "已核实");
        assertThat(clerk.get("/organization/trades/line?code=9999").body()).contains("不是国民经济行业分类");
        assertThat(holderOf(Post.OFFICER).post(path, "department", other, "from", today(), "basis", "示例").body()).doesNotContain("已订正");
    }

    private String supervisorOf(String trade, String day) {
        return Scope.SYSTEM.within(() -> agencies.industrySupervisorOf(trade, LocalDate.parse(day)).map(a -> a.code()).orElse(""));
    }

    private Optional<String> traced(String event, String words) {
        return entry("event = :a and summary like '%' || :b || '%'", event, words);
    }

    private Optional<String> traced(java.util.UUID subject, String event) {
        return entry("event = :b and subject::text = :a", subject.toString(), event);
    }

    /** In the ledger, or on its way there. */
    private Optional<String> entry(String where, String a, String b) {
        return Scope.SYSTEM.within(() -> transaction.execute(_ -> jdbc.sql("""
                select summary from insight.entry where %s union all select summary from insight.intake where %s limit 1
                """.formatted(where, where)).param("a", a).param("b", b).query(String.class).optional()));
    }

    private Visitor holderOf(Post post) {
        OfficerId officer = OrganizationFixtures.anOfficer(officers, "yj-fz", post);
        var visitor = new Visitor(port);
        visitor.signIn(OrganizationFixtures.anAccount(accounts, officer), OrganizationFixtures.PASSWORD);
        return visitor;
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
