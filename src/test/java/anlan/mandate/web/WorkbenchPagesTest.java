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
import anlan.organization.account.Accounts;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import anlan.testing.Browsers;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The workbench, the trace, the search and the verification in a real browser, wide and narrow. */
@AnlanTest
class WorkbenchPagesTest {

    @Autowired Officers officers;
    @Autowired Accounts accounts;
    @Autowired Enterprises enterprises;
    @Autowired Duties duties;
    @Autowired Clock clock;

    @LocalServerPort
    int port;

    @Test
    void the_pages_work_wide_and_narrow_for_everyone() {
        var head = anOfficer(officers, "yj-wh", Post.SECTION_HEAD);
        Scope.SYSTEM.run(() -> officers.give(head, "yj-wh", Post.DISCIPLINE, LocalDate.of(2024, 1, 8)));
        var name = anAccount(accounts, head);
        var workshop = Scope.SYSTEM.within(() -> enterprises.register(Registration.brief(
                "达川区示例烟花经营部" + UUID.randomUUID().toString().substring(0, 4), null, "5293", "511703001", "示例路 2 号")));
        fill(head, workshop);

        try (var playwright = Playwright.create(); var browser = chromium(playwright)) {
            for (int width : new int[] {1366, 390}) {
                var page = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 800)).newPage();
                signIn(page, name);
                look(page, "inbox", "/inbox", "还有 3 天", width);
                look(page, "inbox-body", "/inbox?tab=body", "我的工作台", width);
                look(page, "inbox-empty", "/inbox?tab=done", "还没有办结的事项", width);
                look(page, "clocks", "/clocks", "未按期复查", width);
                look(page, "clocks-none", "/clocks?q=查无此事", "没有符合条件的期限", width);
                look(page, "calendar", "/clocks/calendar", "我的期限", width);
                look(page, "feed", "/clocks/feed", "添加订阅日历", width);
                look(page, "traces", "/trace", "登记企业", width);
                look(page, "trace", "/trace/Enterprise/" + workshop.value(), "来龙去脉", width);
                look(page, "search", "/search?q=示例烟花", "达川区示例烟花经营部", width);
                look(page, "search-none", "/search?q=查无此名", "没有找到", width);
                page.navigate(at("/inbox"));
                page.click("main a:text-is('移交') >> nth=0");
                page.evaluate("document.querySelector('form.form').noValidate = true");
                page.click("button:has-text('移交待办')");
                page.waitForSelector("[data-errors]");
                look(page, "hand-over", null, "请选择接手的人员", width);
                look(page, "verify", "/verify/8888-9999", "没有查到", width);
                verifyFile(page);
                look(page, "verify-file", null, "没有内容与此文件完全一致的文书", width);
                page.context().close();
            }
        }
    }

    private void fill(OfficerId head, EnterpriseId workshop) {
        var today = LocalDate.now(clock);
        Scope.SYSTEM.run(() -> {
            for (int days : new int[] {-4, 0, 1, 3, 12}) {
                duties.start(NewDuty.of("REINSPECT", new Reference("Order", Identifier.fresh()),
                                "复查：达川区示例名称特别长的综合性农副产品加工仓储与冷链物流股份有限公司，达川应急责改〔2026〕" + (20 + days) + "号")
                        .dueOn(today.plusDays(days)).owner(head, "yj-wh").about(workshop).waitingFor(head)
                        .link("/orders/1").basis("safety-penalty-procedure-2025:27", "未按期复查"));
            }
        });
    }

    private static void verifyFile(Page page) {
        page.setInputFiles("#file", new FilePayload("责令.pdf", "application/pdf", "%PDF-1.7".getBytes()));
        page.click("button:has-text('核对文件')");
        page.waitForSelector("text=没有内容与此文件");
    }

    private void look(Page page, String name, @Nullable String path, String words, int width) {
        if (path != null) {
            page.navigate(at(path));
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "shots", name + "-" + width + ".png"))
                .setFullPage(true));
        assertThat(page.textContent("body")).as(name).contains(words);
        var violations = new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze().getViolations();
        assertThat(violations.stream().map(v -> v.getId() + " "
                + v.getNodes().stream().map(n -> n.getHtml()).toList()).toList()).as(name).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth")).as(name)
                .isLessThanOrEqualTo(0);
    }

    private void signIn(Page page, String name) {
        page.navigate(at("/sign-in"));
        page.fill("[name=username]", name);
        page.fill("[name=password]", PASSWORD);
        page.click("main button");
        page.waitForURL("**/inbox");
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private static Browser chromium(Playwright playwright) {
        return Browsers.launch(playwright);
    }
}
