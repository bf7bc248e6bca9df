package anlan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.journey.Surfer.Screen;
import anlan.penalty.Executions;
import anlan.penalty.PenaltyScenario;
import anlan.testing.Acting;
import anlan.testing.AnlanTest;
import anlan.testing.Browsers;
import anlan.testing.Weeks;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.awt.Color;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;

/** A unit reads its record and asks for its repair in a browser; the office checks and decides. */
@AnlanTest
@Import(Weeks.class)
class CreditJourneyTest extends PenaltyScenario {

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void open() {
        playwright = Playwright.create();
        browser = Browsers.launch(playwright);
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    @AfterEach
    void no_page_on_the_way_had_a_fault() {
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1366, true", "390, true", "390, false"})
    void a_unit_has_its_record_repaired(int width, boolean script) {
        var screen = new Screen(width, script);
        var unit = the.aUnit();
        var login = the.loginOf(unit);
        var id = the.aServedCase(unit, 30_000);
        var decision = the.view(id).decisions().getLast().id();
        Acting.run(the.cashier, () -> the.bean(Executions.class).pay(id, decision, clock.today(), BigDecimal.valueOf(30_000), UUID.randomUUID().toString()));
        clock.standAt(LocalDate.of(2027, 6, 8));
        try (var firm = new Surfer(browser, port, screen, faults).signIn(login); var officer = new Surfer(browser, port, screen, faults).signIn(the.login(the.officer));
                var head = new Surfer(browser, port, screen, faults).signIn(the.login(the.head))) {
            var repair = apply(firm);
            officer.go("/credit");
            officer.look("credit-entries");
            officer.go("/credit/repairs");
            officer.look("credit-repairs");
            officer.go(repair);
            officer.page.fill("#finding", "缴款凭证属实，整改已经复查通过。");
            officer.look("credit-repair-check");
            officer.press("建议准予修复", "已核实");
            head.go(repair);
            head.page.fill("#opinion", "符合信用修复的条件。");
            head.look("credit-repair-decide");
            head.press("准予修复", "已决定");
            head.look("credit-repair-decided");
            firm.go("/my/credit");
            assertThat(firm.text()).contains("已修复");
        }
    }

    @ParameterizedTest
    @CsvSource({"1366, true", "390, true"})
    void a_unit_is_listed_and_the_departments_are_told(int width, boolean script) {
        var screen = new Screen(width, script);
        var unit = the.aUnit();
        var login = the.loginOf(unit);
        the.aServedCase(unit, 30_000);
        try (var firm = new Surfer(browser, port, screen, faults).signIn(login); var officer = new Surfer(browser, port, screen, faults).signIn(the.login(the.officer));
                var head = new Surfer(browser, port, screen, faults).signIn(the.login(the.head))) {
            var listing = propose(officer, unit);
            step(officer, listing, "notice", "制作告知书");
            officer.go(listing + "/service");
            officer.page.fill("#receiver", "赵某");
            officer.look("listing-service");
            officer.press("登记送达", "已办理");
            firm.go("/my" + listing.replace("/blacklist", "/credit/listings"));
            firm.page.fill("#words", "已经补训，请求从轻。");
            firm.look("my-listing");
            firm.press("提交", "已提交");
            officer.go(listing + "/review");
            officer.page.fill("#words", "不影响情节的认定，不予采纳。");
            officer.press("复核陈述、申辩", "已办理");
            head.go(listing + "/decision");
            head.page.fill("#opinion", "情节严重。");
            head.look("listing-decision");
            head.press("决定列入", "已办理");
            officer.go(listing + "/service");
            officer.page.fill("#receiver", "赵某");
            officer.press("登记送达", "已办理");
            step(officer, listing, "publication", "公布并通报");
            officer.look("listing-published");
            officer.go("/blacklist");
            officer.look("listings");
            officer.go("/restrictions");
            officer.look("restrictions");
            officer.page.locator("main a.nm").first().click();
            officer.page.waitForURL(url -> url.matches(".*/restrictions/[0-9a-f-]{36}"));
            officer.look("restriction");
            officer.go("/enterprises/" + unit);
            officer.look("enterprise-listed");
            assertThat(officer.text()).contains("严重失信主体");
        }
    }

    private String propose(Surfer officer, UUID unit) {
        officer.go("/credit/enterprises/" + unit);
        officer.look("credit-record");
        officer.page.locator("main a.nm").first().click();
        officer.page.waitForURL(url -> url.contains("/credit/entries/"));
        officer.look("credit-entry");
        officer.go(officer.page.url() + "/listing");
        officer.page.locator("input[value='" + the.second.person() + "']").check();
        officer.page.selectOption("#ground", "GRAVE");
        officer.page.fill("#facts", "4 名新进人员未经培训上岗，责令后拒不改正。");
        officer.look("listing-new");
        officer.press("提出列入", "已提出列入");
        officer.look("listing-proposed");
        var url = officer.page.url();
        return url.substring(url.indexOf("/blacklist/"));
    }

    private static void step(Surfer officer, String listing, String deed, String button) {
        officer.go(listing + "/" + deed);
        officer.look("listing-" + deed);
        officer.press(button, "已办理");
    }

    private String apply(Surfer firm) {
        firm.go("/my/credit");
        firm.look("my-credit");
        firm.page.locator("main a.nm").first().click();
        firm.page.waitForURL(url -> url.contains("/my/credit/entries/"));
        firm.page.fill("#reason", "罚款已经缴清，新进人员已经补训考核。");
        firm.page.setInputFiles("#materials", Surfer.photo("缴款凭证.jpg", Color.GRAY));
        firm.look("my-credit-repair");
        firm.page.locator("#committed").check();
        firm.press("提交申请", "信用修复申请已提交");
        firm.look("my-credit-repair-sent");
        var url = firm.page.url();
        return url.substring(url.indexOf("/my/credit/repairs/")).replace("/my", "");
    }
}
