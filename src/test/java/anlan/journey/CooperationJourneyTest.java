package anlan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.inspection.VisitKind;
import anlan.journey.Surfer.Screen;
import anlan.organization.Post;
import anlan.penalty.Referred;
import anlan.testing.AnlanTest;
import anlan.testing.Browsers;
import anlan.testing.District;
import anlan.testing.MovableClock;
import anlan.testing.Weeks;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** A police officer at the narrow door: receives what was sent, signs, decides; our officer and the enterprise see their side. */
@AnlanTest
@Import(Weeks.class)
class CooperationJourneyTest {

    private static final String POLICE = "j-gongan", PROCURATORATE = "j-jiancha", UNIT = "j-lianhe-";

    private static Playwright playwright;
    private static Browser browser;
    private static ApplicationContext appointed;
    private static int serial;

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired MovableClock clock;

    private final List<String> faults = new ArrayList<>();
    private District district;

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
    void bodies() {
        district = Weeks.district(context, clock);
        if (appointed != context) {
            appointed = context;
            clock.pass(-1);
            district.person(POLICE, "郑公", "ga", LocalDate.of(2030, 1, 7), Post.LIAISON);
            district.person(PROCURATORATE, "冯检", "jc", LocalDate.of(2030, 1, 7), Post.LIAISON);
            clock.pass(1);
        }
    }

    @AfterEach
    void no_page_on_the_way_had_a_fault() {
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest(name = "{0} wide, script {1}")
    @CsvSource({"1366, true", "390, true", "390, false"})
    void a_referral_is_received_and_answered(int width, boolean script) {
        var number = new Referred(context, clock).number();
        var police = surfer(POLICE, width, script);
        police.look("received");
        open(police, number);
        assertThat(police.text()).contains(number, "涉嫌犯罪案件移送书", "签收");
        police.look("parcel");
        police.page.click("main a:has-text('签收')");
        police.page.waitForURL("**/answers/**");
        police.look("answer");
        police.page.fill("#words", "郑公");
        police.press("签收", "已登记：签收");
        police.page.click("main a:has-text('决定立案')");
        police.page.waitForURL("**/answers/**");
        police.page.fill("#number", "公立〔2026〕" + ++serial + "号");
        police.page.fill("#words", "符合立案条件");
        police.press("决定立案", "已登记：决定立案");
        police.look("parcel-filed");
        var copy = surfer(PROCURATORATE, width, script);
        open(copy, number);
        assertThat(copy.text()).contains("公立〔2026〕" + serial + "号", "移交涉案物品和材料");
        copy.look("copy");
        List.of(police, copy).forEach(Surfer::close);
    }

    @ParameterizedTest(name = "{0} wide, script {1}")
    @CsvSource({"1366, true", "390, true"})
    void departments_tell_each_other_and_come_together(int width, boolean script) {
        var name = "达川区示例共查化工厂" + ++serial;
        var enterprise = district.enterprise(name, District.TOWN_A, UNIT + serial);
        var officer = surfer(District.OFFICER, width, script);
        officer.go("/sent");
        officer.look("sent");
        officer.go("/circulars/new");
        officer.page.fill("#title", "检查情况通报" + serial);
        officer.page.fill("#words", "三家零售点超量存放。");
        officer.page.check("input[name=bodies][value=ga]");
        officer.look("circular-new");
        officer.press("发出", "通报已经送到各单位");
        officer.look("circular");
        officer.go("/circulars");
        officer.look("circulars");
        officer.go("/joint-works/new");
        officer.page.fill("#title", "联合执法" + serial);
        officer.page.fill("#matter", "公安查剧毒，应急查工艺。");
        officer.page.check("input[name=bodies][value=ga]");
        officer.page.fill("#targets", name);
        officer.look("joint-new");
        officer.press("发起并送出邀请", "邀请已送到各单位");
        var field = district.fieldWork();
        var visit = field.approved(enterprise, VisitKind.JOINT, District.OFFICER, District.COLLEAGUE, District.SECTION_HEAD);
        district.as(District.OFFICER, () -> field.arrive(visit));
        field.inspect(District.OFFICER, visit);
        field.sign(District.OFFICER, visit);
        officer.page.reload();
        assertThat(officer.text()).contains("李乙、张丙", "现场检查记录");
        officer.look("joint-work");
        officer.go("/joint-works");
        officer.look("joint-works");
        officer.page.click("main a.nm:has-text('联合执法" + serial + "')");
        officer.page.click("main a:has-text('填报检查情况')");
        officer.page.waitForURL("**/findings");
        officer.look("joint-finding");
        officer.page.fill("#words", "公用通道堵塞，已当场改正。");
        officer.press("登记检查情况", "检查情况已经登记");
        officer.look("joint-work-found");
        officer.go("/visits/" + visit.value());
        assertThat(officer.text()).contains("本次检查属于");
        officer.look("joint-visit");
        var unit = surfer(UNIT + serial, width, script);
        unit.go("/my/joint-visits");
        assertThat(unit.text()).contains("联合执法" + serial, "李乙、张丙");
        unit.look("my-joint-visits");
        List.of(officer, unit).forEach(Surfer::close);
    }

    /** Finds what was sent by its number, as the person does. */
    private static void open(Surfer who, String number) {
        who.go("/received?q=" + URLEncoder.encode(number, StandardCharsets.UTF_8));
        who.page.click("main a.nm");
        who.page.waitForURL("**/received/*-*");
        who.page.locator("h2:has-text('双方往来')").waitFor();
    }

    private Surfer surfer(String username, int width, boolean script) {
        return new Surfer(browser, port, new Screen(width, script), faults).signIn(username);
    }
}
