package anlan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.credit.Proposal;
import anlan.credit.PublicationKind;
import anlan.credit.Publications;
import anlan.enterprise.EnterpriseId;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Browsers;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A citizen looks up the firm next door: on a wide screen, on the narrowest, and where no script runs. */
@AnlanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CitizenJourneyTest {

    private static final String NAME = "达川区示例邻居花炮经营部";

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired Publications publications;
    @Autowired Clock clock;

    private final List<String> faults = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void a_unit_with_a_line() {
        playwright = Playwright.create();
        browser = Browsers.launch(playwright);
        var unit = District.of(context).enterprise(NAME, District.TOWN_A, "d-citizen-unit");
        Scope.SYSTEM.run(() -> publications.propose(new Proposal(PublicationKind.INSPECTION, UUID.randomUUID(), new EnterpriseId(unit), true, NAME, "",
                "双随机检查，检查 42 项，发现问题 1 项", "", "责令限期整改", "区应急管理局", LocalDate.now(clock))));
        Scope.SYSTEM.run(() -> publications.propose(new Proposal(PublicationKind.ORDER, UUID.randomUUID(), new EnterpriseId(unit), true, NAME,
                "（达川）应急责改〔2026〕7701号", "责令限期整改 1 项（一般隐患 1 项）", "安全生产法", "整改中，2026-12-10 以前完成", "区应急管理局", LocalDate.now(clock))));
    }

    @AfterAll
    void close() {
        browser.close();
        playwright.close();
    }

    @ParameterizedTest
    @CsvSource({"1366, true", "320, true", "320, false"})
    void finds_a_firm_reads_what_is_public_and_says_that_a_line_is_wrong(int width, boolean script) {
        try (var citizen = new Surfer(browser, port, new Surfer.Screen(width, script), faults)) {
            citizen.go("/");
            citizen.look("citizen-front");
            citizen.page.fill("input[name=q]", "邻居花炮");
            citizen.page.click(".hero button");
            citizen.look("citizen-found");
            citizen.page.click("text=" + NAME);
            assertThat(citizen.text()).contains("监督检查 1 条", "责令整改 1 条（1 条没有办结）", "不等于没有隐患");
            citizen.look("citizen-unit");
            citizen.page.locator("a:has-text('提出异议')").first().click();
            citizen.page.fill("#words", "写错了");
            citizen.page.fill("#name", "邻居");
            citizen.page.fill("#contact", "本人上门询问");
            citizen.look("citizen-dispute");
            citizen.press("提出异议", "异议已收到");
            citizen.look("citizen-disputed");
            citizen.go("/public/search?q=7701");
            citizen.go("/public/search?q=" + "%E8%B4%A3%E6%94%B9%E3%80%942026%E3%80%957701%E5%8F%B7");
            assertThat(citizen.text()).contains("责令限期整改 1 项");
            citizen.page.fill("main input[name=q]", "绝无此名");
            citizen.page.click("main form button");
            assertThat(citizen.text()).contains("没有查到");
            citizen.look("citizen-nothing");
            citizen.go("/public/search");
            citizen.look("citizen-all");
            assertThat(citizen.page.context().cookies()).isEmpty();
        }
        assertThat(faults).isEmpty();
    }
}
