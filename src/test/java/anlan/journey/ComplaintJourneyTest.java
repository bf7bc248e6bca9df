package anlan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.complaint.Penalised;
import anlan.journey.Surfer.Screen;
import anlan.kernel.Money;
import anlan.testing.AnlanTest;
import anlan.testing.Browsers;
import anlan.testing.District;
import anlan.testing.Informant;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.awt.Color;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A citizen reports with a photo, follows, is asked, and reads that he is rewarded; a notice reaches him; on a desk, a phone, without script. */
@AnlanTest
class ComplaintJourneyTest {

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

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
    @CsvSource({"1366,true", "390,true", "390,false"})
    void a_citizen_reports_follows_and_is_rewarded(int width, boolean script) {
        var screen = new Screen(width, script);
        var district = District.of(context);
        var name = "达川区示例举报" + screen + "铸造厂";
        district.enterprise(name, District.TOWN_A, "d-jubao-" + screen);
        Informant.reporting(port, district, "what", "另一件", "where", "后街");
        try (var citizen = surfer(screen); var handler = surfer(screen); var leader = surfer(screen); var payer = surfer(screen)) {
            var ticket = reports(citizen, name);
            handler.signIn(District.OFFICER);
            var path = handles(handler, ticket[0], name);
            leader.signIn(Informant.LEADER);
            signs(leader, path);
            feedsBack(handler, path);
            fined(district, ticket[0]);
            rewards(handler, leader, payer, path);
            follows(citizen, ticket, "已办结");
            assertThat(citizen.text()).contains("给予奖励 15,000 元", "已经付给您");
            citizen.look("follow-rewarded");
            assertThat(citizen.page.context().cookies()).isEmpty();
        }
    }

    private String[] reports(Surfer citizen, String name) {
        citizen.go("/complaints/new");
        citizen.page.fill("#what", "夜里冲天炉没有人看，火星飞到路上");
        citizen.page.fill("#enterprise", name.substring(5));
        citizen.press("查找单位全称", "找到的单位");
        assertThat(citizen.page.inputValue("#what")).contains("冲天炉");
        citizen.look("window-found");
        citizen.page.locator("#chosen input").first().check();
        citizen.page.setInputFiles("#photos", Surfer.photo("炉子.jpg", Color.RED));
        citizen.page.fill("#name", "示例市民");
        citizen.page.fill("#contact", "13800001111");
        citizen.press("提交举报", "请现在就抄下");
        citizen.look("window-ticket");
        var told = citizen.page.locator(".answer strong").allTextContents();
        return new String[] {told.get(0), told.get(1)};
    }

    private static void follows(Surfer citizen, String[] ticket, String said) {
        citizen.go("/complaints/follow");
        citizen.page.fill("#number", ticket[0]);
        citizen.page.fill("#word", ticket[1]);
        citizen.press("查询", said);
    }

    private String handles(Surfer handler, String number, String name) {
        handler.go("/complaints?q=" + number);
        handler.page.locator("main a.nm").first().click();
        handler.page.waitForURL("**/complaints/*-*");
        var path = handler.page.url().replaceFirst("^http://[^/]+", "");
        handler.press("由我承办", "只有您可以启封");
        handler.page.fill("#summary", "冲天炉夜间无人值守");
        handler.page.locator("form[action$=acceptance] #enterprise").fill(name);
        handler.press("受理", "办理期限开始计算");
        handler.look("complaint-accepted");
        handler.page.locator("form[action$=check] input[value='" + District.of(context).id(District.COLLEAGUE) + "']").check();
        handler.press("开始核查", "已开始核查");
        handler.page.check("form[action$=conclusion] input[value=true]");
        handler.page.fill("#finding", "夜间无人值守属实");
        handler.page.fill("#measures", "责令值守并立案");
        handler.press("报负责人签字", "已报负责人签字");
        handler.go(path + "/handover");
        handler.look("complaint-handover");
        return path;
    }

    private static void signs(Surfer leader, String path) {
        leader.go(path);
        leader.page.check("form[action$=signature] input[value=true]");
        leader.press("签字", "已登记签字意见");
    }

    private static void feedsBack(Surfer handler, String path) {
        handler.go(path);
        handler.page.fill("#feedback", "情况属实，已责令整改");
        handler.press("反馈", "已反馈");
    }

    private void fined(District district, String number) {
        district.as(District.OFFICER, () -> context.getBean(TransactionTemplate.class).executeWithoutResult(_ ->
                context.publishEvent(new Told(number, "（示例）应急罚〔2026〕8号", Money.yuan(100_000), LocalDate.now(context.getBean(Clock.class))))));
    }

    private record Told(String complaintNumber, String decisionNumber, Money fine, LocalDate decidedOn) implements Penalised {}

    private void rewards(Surfer handler, Surfer leader, Surfer payer, String path) {
        handler.go(path + "/reward");
        handler.look("reward-proposal");
        handler.page.fill("#payeeWay", "现金");
        handler.press("报负责人审批", "已报负责人审批");
        leader.go(path + "/reward");
        leader.page.check("form[action$=decision] input[value=true]");
        leader.page.selectOption("#payer", District.of(context).id(District.SECTION_HEAD).toString());
        leader.look("reward-decision");
        leader.press("签署意见", "已登记审批意见");
        payer.signIn(District.SECTION_HEAD).go(path + "/reward");
        payer.look("reward-payment");
        payer.page.fill("#payReason", "支付奖金");
        payer.press("启封", "示例市民");
        payer.look("reward-payee");
        payer.go(path + "/reward");
        payer.page.fill("#receipt", "凭证 1 号");
        payer.press("登记付清并办结", "已付清并办结");
    }

    @ParameterizedTest
    @CsvSource({"1366,true", "390,true", "390,false"})
    void a_notice_reaches_everybody_once_another_agreed(int width, boolean script) {
        var screen = new Screen(width, script);
        District.of(context);
        var title = "冬季检查安排" + screen;
        try (var author = surfer(screen); var reviewer = surfer(screen); var citizen = surfer(screen)) {
            author.signIn(District.OFFICER).go("/notices/new");
            author.look("notice-draft");
            author.page.fill("#title", title);
            author.page.fill("#text", "十二月检查烟花爆竹。\n\n详见 https://example.gov.cn/anpai");
            author.press("保存并预览", "草稿已保存");
            author.look("notice-preview");
            author.press("提交审核", "已提交审核");
            var path = author.page.url().replaceFirst("^http://[^/]+", "");
            reviewer.signIn(District.SECTION_HEAD).go(path);
            reviewer.page.check("form[action$=decision] input[value=true]");
            reviewer.look("notice-decision");
            reviewer.press("签署意见", "已登记审核意见");
            reviewer.go("/notices");
            reviewer.look("notices");
            citizen.go("/public/notices");
            citizen.look("public-notices");
            citizen.page.locator("main a:has-text('" + title + "')").first().click();
            citizen.page.waitForURL("**/public/notices/*-*");
            assertThat(citizen.text()).contains("十二月检查烟花爆竹");
            citizen.look("public-notice");
            reviewer.go(path);
            reviewer.page.fill("#reason", "安排有变");
            reviewer.press("撤回", "已撤回");
        }
    }

    private Surfer surfer(Screen screen) {
        return new Surfer(browser, port, screen, faults);
    }
}
