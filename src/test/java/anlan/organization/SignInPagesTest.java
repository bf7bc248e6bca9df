package anlan.organization;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.organization.account.AccountId;
import anlan.organization.account.AccountReader;
import anlan.organization.account.Accounts;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import anlan.testing.Visitor;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The doors and the pages behind them, through HTTP. */
@AnlanTest
class SignInPagesTest {

    @LocalServerPort int port;
    @Autowired Officers officers;
    @Autowired Accounts accounts;
    @Autowired AccountReader reader;

    private Visitor visitor;

    @BeforeEach
    void openABrowser() {
        visitor = new Visitor(port);
    }

    @Test
    void a_stranger_is_led_to_the_sign_in_page() {
        var answer = visitor.get("/organization");

        assertThat(answer.uri().getPath()).isEqualTo("/sign-in");
        assertThat(answer.body()).contains("登录");
    }

    @Test
    void every_answer_tells_the_browser_what_it_may_do() {
        var headers = visitor.get("/sign-in").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).isEqualTo(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
                        + "connect-src 'self'; form-action 'self'; font-src 'self'; media-src 'self' blob:; "
                        + "base-uri 'none'; worker-src 'self'; manifest-src 'self'; frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    }

    @Test
    void a_stranger_gets_no_session() {
        var answer = visitor.get("/sign-in");

        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("anlan="));
    }

    @Test
    void a_wrong_password_keeps_the_name_in_the_form_and_out_of_the_address() {
        var name = signedUp("yj-zf", Post.OFFICER);

        var answer = visitor.signIn(name, "wrong-password-1");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("再错 4 次", "value=\"" + name + "\"");
        assertThat(answer.uri().toString()).doesNotContain(name);
    }

    @Test
    void whoever_wanted_a_page_gets_it_after_signing_in() {
        var name = signedUp("yj-zf", Post.OFFICER);

        visitor.get("/organization/shortfall");
        var answer = visitor.signIn(name, OrganizationFixtures.PASSWORD);

        assertThat(answer.uri().getPath()).isEqualTo("/organization/shortfall");
        assertThat(answer.body()).contains("百节镇应急办");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/organization", "/organization?agency=squad-1", "/organization?q=执法&certificate=valid&page=2",
        "/organization/shortfall", "/organization/certificates", "/organization/posts", "/organization/divisions", "/account", "/password"
    })
    void the_pages_of_the_staff_open(String path) {
        visitor.signIn(signedUp("yj-zf", Post.OFFICER), OrganizationFixtures.PASSWORD);

        var answer = visitor.get(path.replace("执法", "%E6%89%A7%E6%B3%95"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("</html>");
    }

    @Test
    void the_administrator_keeps_accounts_and_nobody_else_does() {
        visitor.signIn(signedUp("yj", Post.ADMINISTRATOR), OrganizationFixtures.PASSWORD);
        var officer = OrganizationFixtures.anOfficer(officers, "zj", Post.OFFICER);
        var name = OrganizationFixtures.anAccount(accounts, officer);

        assertThat(visitor.get("/administration").body()).contains("数据库", "留痕台账");
        assertThat(visitor.get("/administration/accounts?q=" + name).body()).contains(name);
        assertThat(visitor.get("/administration/accounts/new").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/organization/officers/new").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/organization/bodies/new").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/organization/bodies/squad-3/end").statusCode()).isEqualTo(200);
        assertThat(visitor.post("/organization/bodies", "code", "YJ 2", "name", "新设股", "kind", "SECTION", "parent", "yj",
                        "from", "2026-11-01").body()).contains("机构代号应当为", "value=\"新设股\"");
        assertThat(visitor.get("/organization/officers/" + officer.value()).body()).contains("登记任岗");

        var other = new Visitor(port);
        other.signIn(name, OrganizationFixtures.PASSWORD);
        assertThat(other.get("/administration/accounts").statusCode()).isEqualTo(403);
    }

    @Test
    void a_one_time_password_leads_nowhere_but_to_its_change() {
        var name = signedUp("yj-zf", Post.OFFICER);
        var account = account(name);
        var oneTime = Scope.SYSTEM.within(() -> accounts.resetPassword(account));

        assertThat(visitor.signIn(name, oneTime).uri().getPath()).isEqualTo("/password");
        assertThat(visitor.get("/organization").uri().getPath()).isEqualTo("/password");
        assertThat(visitor.post("/password", "current", oneTime, "fresh", "short", "again", "short").body())
                .contains("10 至 64 位");
        var fresh = "qiu-shui-chang-tian-9";
        assertThat(visitor.post("/password", "current", oneTime, "fresh", fresh, "again", fresh).uri().getPath())
                .isEqualTo("/account");
        assertThat(visitor.get("/organization").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/organization").uri().getPath()).isEqualTo("/organization");
    }

    @Test
    void a_disabled_account_is_out_at_its_next_request() {
        var name = signedUp("yj-zf", Post.OFFICER);
        visitor.signIn(name, OrganizationFixtures.PASSWORD);

        Scope.SYSTEM.run(() -> accounts.disable(account(name), "调离"));

        assertThat(visitor.get("/organization").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void an_enterprise_does_not_read_the_organization() {
        var name = "firm" + UUID.randomUUID().toString().substring(0, 8);
        Scope.SYSTEM.run(() -> accounts.openWith(
                Accounts.NewAccount.ofEnterprise(UUID.randomUUID(), name, "示例公司"), OrganizationFixtures.PASSWORD));
        visitor.signIn(name, OrganizationFixtures.PASSWORD);

        assertThat(visitor.get("/organization").statusCode()).isIn(403, 409);
        assertThat(visitor.get("/organization/shortfall").body()).doesNotContain("百节镇应急办");
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void a_tie_to_a_unit_that_nobody_registered_is_refused_beside_the_field() {
        visitor.signIn(signedUp("yj-zf", Post.OFFICER), OrganizationFixtures.PASSWORD);
        visitor.get("/account");

        var answer = visitor.post("/account/interests", "unit", "没有登记的公司", "relation", "本人持股", "from", "2026-11-01");

        assertThat(answer.body()).contains("没有找到该单位", "value=\"没有登记的公司\"");
    }

    @Test
    void signing_out_ends_the_session() {
        visitor.signIn(signedUp("yj-zf", Post.OFFICER), OrganizationFixtures.PASSWORD);
        visitor.get("/account");

        assertThat(visitor.post("/sign-out").body()).contains("已退出登录");
        assertThat(visitor.get("/account").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void a_form_without_its_token_is_refused() {
        visitor.signIn(signedUp("yj", Post.ADMINISTRATOR), OrganizationFixtures.PASSWORD);

        var answer = new Visitor(port).post("/administration/accounts", "username", "intruder");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private String signedUp(String agency, Post post) {
        return OrganizationFixtures.anAccount(accounts, OrganizationFixtures.anOfficer(officers, agency, post));
    }

    private AccountId account(String name) {
        return reader.list(name, 1).rows().getFirst().id();
    }
}
