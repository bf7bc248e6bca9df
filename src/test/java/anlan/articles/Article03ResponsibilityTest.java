package anlan.articles;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.enterprise.EnterpriseId;
import anlan.enterprise.Enterprises;
import anlan.enterprise.Registration;
import anlan.organization.Officers;
import anlan.organization.OrganizationFixtures;
import anlan.organization.Post;
import anlan.organization.account.Accounts;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import anlan.testing.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Article 3 (综合监管、行业监管、属地监管): of any enterprise the page says who is responsible, in what capacity, since when. */
@AnlanTest
class Article03ResponsibilityTest {

    private static final String BUILDING = "4710";

    @LocalServerPort int port;
    @Autowired Officers officers;
    @Autowired Accounts accounts;
    @Autowired Enterprises enterprises;
    @Autowired Clock clock;

    @Test
    void the_page_of_an_enterprise_names_its_three_regulators_since_when() {
        var unit = aUnit(BUILDING, "511703108");

        var page = visitor("yj-zh", Post.SECTION_HEAD).get(pageOf(unit)).body();

        assertThat(page).contains("综合监管", "应急管理局", "行业监管", "住房和城乡建设局", "属地监管", "百节镇",
                LocalDate.now(clock).toString());
    }

    @Test
    void a_unit_that_nobody_answers_for_is_on_the_list_until_somebody_does() {
        var name = aName();
        var unit = Scope.SYSTEM.within(() ->
                enterprises.register(Registration.brief(name, null, "", "511703108", "百节镇示例路 1 号")));
        var head = visitor("yj-zh", Post.SECTION_HEAD);
        var gap = "/enterprises/responsibility?tab=GAP_INDUSTRY&q=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        assertThat(head.get(gap).body()).contains(pageOf(unit));

        head.get(pageOf(unit) + "/regulators");
        head.post(pageOf(unit) + "/regulators", "capacity", "INDUSTRY", "agency", "sw",
                "since", LocalDate.now(clock).toString(), "reason", "按业务相近指定");

        assertThat(head.get(gap).body()).doesNotContain(pageOf(unit));
        assertThat(head.get(pageOf(unit)).body()).contains("商务局");
    }

    @Test
    void a_town_and_a_department_see_what_is_theirs_and_nothing_else() {
        var unit = aUnit(BUILDING, "511703108");

        assertThat(visitor("town-511703108", Post.OFFICER).get(pageOf(unit)).statusCode()).isEqualTo(200);
        assertThat(visitor("town-511703109", Post.OFFICER).get(pageOf(unit)).statusCode()).isIn(403, 404, 409);
        assertThat(visitor("zj", Post.OFFICER).get(pageOf(unit)).statusCode()).isEqualTo(200);
        assertThat(visitor("jt", Post.OFFICER).get(pageOf(unit)).statusCode()).isIn(403, 404, 409);
    }

    @Test
    void an_enterprise_sees_its_own_file_and_no_other() {
        var own = aUnit(BUILDING, "511703108");
        var other = aUnit(BUILDING, "511703108");
        var name = "firm" + UUID.randomUUID().toString().substring(0, 8);
        Scope.SYSTEM.run(() -> accounts.openWith(
                Accounts.NewAccount.ofEnterprise(own.value(), name, "示例公司"), OrganizationFixtures.PASSWORD));
        var manager = new Visitor(port);

        assertThat(manager.signIn(name, OrganizationFixtures.PASSWORD).uri().getPath()).isEqualTo("/my");
        assertThat(manager.get("/my").body()).contains("住房和城乡建设局");
        assertThat(manager.get(pageOf(other)).statusCode()).isIn(403, 404, 409);
    }

    private Visitor visitor(String agency, Post post) {
        var visitor = new Visitor(port);
        var person = OrganizationFixtures.anOfficer(officers, agency, post);
        visitor.signIn(OrganizationFixtures.anAccount(accounts, person), OrganizationFixtures.PASSWORD);
        return visitor;
    }

    private EnterpriseId aUnit(String trade, String town) {
        return Scope.SYSTEM.within(() ->
                enterprises.register(Registration.brief(aName(), null, trade, town, "示例路 1 号")));
    }

    private static String pageOf(EnterpriseId unit) {
        return "/enterprises/" + unit.value();
    }

    private static String aName() {
        return "示例作坊" + UUID.randomUUID().toString().substring(0, 8);
    }
}
