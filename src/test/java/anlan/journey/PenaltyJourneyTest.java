package anlan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.journey.Surfer.Screen;
import anlan.insight.Ledger;
import anlan.organization.Post;
import anlan.penalty.Nights;
import anlan.testing.AnlanTest;
import anlan.testing.Browsers;
import anlan.testing.District;
import anlan.testing.MovableClock;
import anlan.testing.Weeks;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A penalty case from its lead to the archive in a browser, by everybody it takes: once paid in time, once through the court. */
@AnlanTest
@TestPropertySource(properties = "anlan.test.district=PenaltyJourneyTest") // one head of the bureau alone decides
@Import(Weeks.class)
class PenaltyJourneyTest {

    private static final LocalDate VALID = LocalDate.of(2030, 1, 7);
    private static final String HEAD = "c-ju-zhang", REVIEWER = "c-fa-shen", PRESIDER = "c-ting-zheng", CASHIER = "c-chu-na", UNIT = "c-qi-ye-";

    private static Playwright playwright;
    private static Browser browser;
    private static ApplicationContext appointed;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    MovableClock clock;

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

    @BeforeEach
    void people() {
        clock.standAt(Weeks.START);
        var district = District.of(context);
        if (appointed != context) {
            appointed = context;
            district.person(HEAD, "何局", "yj", VALID, Post.HEAD);
            district.person(REVIEWER, "许法", "yj-fz", VALID, Post.LEGAL_REVIEWER);
            district.person(PRESIDER, "韩听", "yj-zh", VALID, Post.OFFICER);
            district.person(CASHIER, "秦财", "yj-zh", VALID, Post.SECTION_HEAD);
        }
    }

    @AfterEach
    void no_page_on_the_way_had_a_fault() {
        assertThat(faults).isEmpty();
    }

    private Map<String, Surfer> atTheirScreens(Screen screen, String unit, String account) {
        District.of(context).enterprise(unit, District.TOWN_A, account);
        return Stream.of(District.OFFICER, District.SECTION_HEAD, HEAD, REVIEWER, PRESIDER, CASHIER, account)
                .collect(Collectors.toMap(Function.identity(), name -> new Surfer(browser, port, screen, faults).signIn(name)));
    }

    @Test
    void a_fine_that_is_paid_in_time() throws Exception {
        var people = atTheirScreens(new Screen(1366, true), "达川区示例按期花炮厂", UNIT + 1);
        var work = new CaseWork(clock, people.get(District.OFFICER));
        work.lead("达川区示例按期花炮厂", "张丙");
        work.file(people.get(District.SECTION_HEAD), people.get(HEAD));
        work.investigate();
        work.report(people.get(District.SECTION_HEAD), people.get(HEAD), "30000");
        work.serve("登记送达告知书");
        work.partySays(people.get(UNIT + 1), "我单位放弃陈述、申辩。", "书面放弃");
        work.does(people.get(HEAD), "作出处罚决定", page -> assertThat(page.text()).contains("各项前提均已具备"), "作出决定", "处罚决定已作出");
        work.serve("登记送达决定书");
        work.does(people.get(District.OFFICER), "公开处罚信息", page -> assertThat(page.text()).contains("公众将看到的内容"), "公开", "已公开");
        clock.pass(3);

        work.pay(people.get(CASHIER), "30000");
        work.finish(people.get(District.SECTION_HEAD), people.get(HEAD));

        people.get(UNIT + 1).go(work.path().replace("/cases/", "/my/cases/"));
        assertThat(people.get(UNIT + 1).text()).contains("今日应缴0.00").doesNotContain("询问笔录");
        people.values().forEach(Surfer::close);
        assertThat(Ledger.faults(context)).isEmpty();
    }

    @Test
    void a_fine_that_is_heard_not_paid_and_taken_to_the_court() {
        clock.pass(1); // nobody questions people in two cases at one hour
        var people = atTheirScreens(new Screen(390, true), "达川区示例逾期花炮厂", UNIT + 2);
        var officer = people.get(District.OFFICER);
        var work = new CaseWork(clock, officer);
        work.lead("达川区示例逾期花炮厂", "张丙");
        work.file(people.get(District.SECTION_HEAD), people.get(HEAD));
        work.investigate();
        work.report(people.get(District.SECTION_HEAD), people.get(HEAD), "100000");
        work.serve("登记送达告知书");
        hear(people, work);
        work.does(people.get(HEAD), "作出处罚决定", page -> { }, "作出决定", "处罚决定已作出");
        work.serve("登记送达决定书");

        clock.pass(20);
        Nights.pass(context);
        work.does(officer, "催告", page -> { }, "制作催告书", "催告书已生成");
        work.serve("登记送达催告书");
        clock.standAt(clock.today().plusMonths(6));
        work.does(officer, "报请申请法院强制执行", page -> page.page.fill("#opinion", "经催告仍不履行。"), "报请审批", "已报请");
        work.approve(people.get(District.SECTION_HEAD), people.get(HEAD), "申请");
        work.does(officer, "登记法院受理", page -> page.page.fill("#words", "（示例）川1703行审1号受理通知书"), "受理", "已登记");
        work.does(officer, "登记法院裁定", page -> page.page.fill("#words", "（示例）川1703行审1号，准予强制执行"), "准予强制执行", "已登记");
        work.pay(people.get(CASHIER), "200000");
        work.finish(people.get(District.SECTION_HEAD), people.get(HEAD));
        people.values().forEach(Surfer::close);
    }

    /** The party asks to be heard; another than the investigators presides; then the law and the heads look at it. */
    private void hear(Map<String, Surfer> people, CaseWork work) {
        var head = people.get(HEAD);
        work.partySays(people.get(UNIT + 2), "要求举行听证。", "要求听证");
        work.does(head, "通知听证", page -> {
            CaseWork.choose(page, "#presider", "韩听");
            page.page.fill("#at", clock.today().plusDays(14).atTime(9, 30).toString());
            page.page.fill("#place", "本机关会议室");
        }, "发出通知", "听证会通知书已生成");
        clock.pass(14);
        work.does(people.get(PRESIDER), "记录听证", page -> {
            page.page.fill("#minutes", "调查人员：……\n当事人：……");
            page.page.fill("#opinion", "事实清楚，建议维持拟定意见。");
        }, "记录听证", "听证笔录和听证会报告书已生成");
        work.does(people.get(REVIEWER), "法制审核", page -> {
            page.page.locator("input[id^=point-]").all().forEach(point -> point.fill("符合规定"));
            page.page.fill("#opinion", "同意。");
        }, "审核通过", "审核通过");
        work.does(head, "集体讨论", page -> {
            page.page.fill("#at", LocalDateTime.now(clock).withSecond(0).withNano(0).toString());
            page.page.fill("#place", "会议室");
            page.page.locator("select[id^=vote-]").all().forEach(vote -> vote.selectOption("同意"));
            page.page.fill("#conclusion", "同意处罚。");
            page.page.check("label:has-text('讨论决定给予') input");
        }, "记录讨论", "集体讨论记录已生成");
    }
}
