package anlan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.hazard.Orders;
import anlan.inspection.VisitId;
import anlan.inspection.VisitKind;
import anlan.organization.OfficerId;
import anlan.organization.Post;
import anlan.organization.account.Accounts;
import anlan.platform.database.Scope;
import anlan.platform.file.Upload;
import anlan.terminal.DeviceId;
import anlan.terminal.Devices;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Snapshots;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What else happens to a phone: a sealed target, a lost phone, a forgotten PIN, an ended session, a report by photo. */
@AnlanTest
class PhoneScenesTest {

    private static Playwright playwright;

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private final List<String> faults = new ArrayList<>();
    private District district;

    @BeforeAll
    static void open() {
        playwright = Playwright.create();
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    @BeforeEach
    void the_district_is_there() {
        district = District.of(context);
    }

    @AfterEach
    void no_screen_on_the_way_had_a_fault() {
        assertThat(faults).isEmpty();
    }

    private VisitId approved(String name, VisitKind kind) {
        var works = district.enterprise(name, District.TOWN_A, "d-shouji-" + Math.abs(name.hashCode()));
        return district.fieldWork().approved(works, kind, District.OFFICER, District.COLLEAGUE, District.SECTION_HEAD);
    }

    @Test
    void a_sealed_target_is_not_shown_before_the_teams_start_tap() {
        var visit = approved("达川区示例密查化工厂", VisitKind.UNANNOUNCED);
        try (var phone = phone(District.OFFICER)) {
            phone.page.locator("h3:has-text('密封任务')").first().waitFor();
            assertThat(phone.page.content()).doesNotContain("密查化工厂");
            phone.offline(true);
            phone.go("#/v/" + visit.value());
            phone.press("出发，打开任务");
            phone.page.locator("h2:has-text('达川区示例密查化工厂')").waitFor();
            phone.look("opened");
            phone.offline(false);
            phone.awaitSent();
        }
        assertThat(count("select count(*) from terminal.deed where subject = :id and kind = 'OPEN' and status = 'ACCEPTED'", visit.value())).isEqualTo(1);
        assertThat(count("select count(*) from inspection.visit where id = :id and sealed_for is not null", visit.value())).isEqualTo(1);
    }

    @Test
    void a_lost_phone_wipes_itself_on_its_next_contact() {
        var visit = approved("达川区示例遗失化工厂", VisitKind.PLANNED);
        try (var phone = phone(District.OFFICER)) {
            phone.awaitTasks("达川区示例遗失化工厂");
            phone.offline(true);
            phone.go("#/v/" + visit.value());
            phone.page.locator(".ck input").check();
            phone.press("到场");
            phone.page.locator("text=开始检查").waitFor();
            var device = newest(District.OFFICER);
            district.as(District.ADMINISTRATOR, () -> district.bean(Devices.class).end(new DeviceId(device), "手机遗失"));
            phone.offline(false);
            phone.page.locator("h2:has-text('这部手机已被停用')").waitFor();
            phone.look("ended");
            assertThat((List<?>) phone.page.evaluate("indexedDB.databases().then(all => all.map(d => d.name).filter(n => n !== 'anlan-people'))")).isEmpty();
            PhoneInHand.await(() -> count("select count(*) from terminal.device where id = :id and wiped_at is not null", device) == 1);
        }
    }

    @Test
    void a_forgotten_pin_loses_nothing_and_an_ended_session_only_asks_to_sign_in() {
        var visit = approved("达川区示例忘码化工厂", VisitKind.PLANNED);
        try (var phone = phone(District.COLLEAGUE)) {
            phone.awaitTasks("达川区示例忘码化工厂");
            phone.offline(true);
            phone.go("#/v/" + visit.value());
            phone.page.locator(".ck input").check();
            phone.press("到场");
            phone.page.locator("text=开始检查").waitFor();
            district.as(District.COLLEAGUE, () -> district.bean(Accounts.class).endSessionsOf(new OfficerId(district.id(District.COLLEAGUE))));
            phone.offline(false);
            phone.page.locator(".net:has-text('登录已过期')").waitFor();
            assertThat(phone.page.textContent(".net")).contains("2 条待上传");
            phone.page.click(".net a");
            phone.signIn(District.COLLEAGUE);
            phone.page.locator("text=忘记 PIN，重新设置").click();
            phone.choosePin("864209");
            phone.awaitSent();
        }
        assertThat(count("select count(*) from inspection.visit where id = :id and status = 'ON_SITE'", visit.value())).isEqualTo(1);
    }

    @Test
    void an_information_officer_reports_with_three_taps_and_reads_what_came_of_it() {
        district.person("d-xinxi-1", "信息员某", "town-" + District.TOWN_A, LocalDate.of(2030, 1, 7), Post.INFORMATION_OFFICER);
        try (var phone = phone("d-xinxi-1")) {
            phone.page.locator("h1:has-text('拍照上报')").waitFor();
            phone.offline(true);
            phone.page.setInputFiles(".pics input", Snapshots.of("report", 1).getFirst());
            phone.page.locator(".pics img").waitFor();
            phone.page.locator(".opt:has-text('私拉乱接电线')").click();
            phone.look("report");
            phone.press("3. 上报");
            phone.page.locator("text=谢谢，已记下").waitFor();
            phone.offline(false);
            phone.awaitSent();
            var reporter = district.id("d-xinxi-1");
            var report = read("select id from inspection.patrol where reporter = :id", reporter);
            try (var browser = anlan.testing.Browsers.launch(playwright); var desk = new Surfer(browser, port, new Surfer.Screen(1366, true), faults)) {
                desk.signIn(District.A_HEAD);
                desk.go("/patrols");
                desk.look("patrols");
                desk.go("/patrols/" + report);
                desk.page.check("input[value=TOLD]");
                desk.page.fill("#outcome", "已到场告知，当天改好。");
                desk.press("登记处理情况", "已登记");
                desk.look("patrol");
            }
            phone.refresh();
            phone.go("#/report");
            phone.page.locator("text=已到场告知，当天改好。").waitFor();
        }
    }

    @Test
    void a_reinspection_without_a_signal_closes_what_was_put_right() {
        var works = district.enterprise("达川区示例复查化工厂", District.TOWN_A, "d-fucha");
        var visit = district.fieldWork().signed(works, District.OFFICER, District.COLLEAGUE, District.SECTION_HEAD);
        var order = district.orderOf(visit);
        district.as("d-fucha", () -> {
            var orders = district.bean(Orders.class);
            var items = orders.view(order).items().stream().map(item -> item.hazard()).collect(Collectors.toSet());
            orders.report(order, items, "已经整改", List.of(new Upload("整改后.jpg", content(Snapshots.of("report-back", 1).getFirst()))));
        });
        try (var phone = phone(District.OFFICER)) {
            phone.awaitTasks("达川区示例复查化工厂");
            phone.offline(true);
            phone.go("#/o/" + order.value());
            phone.page.locator("h1:has-text('整改复查')").waitFor();
            phone.page.locator(".opt:has-text('已整改到位')").first().click();
            phone.page.locator("article textarea").first().fill("已补齐，现场看过。");
            phone.page.locator("article textarea").first().blur();
            phone.page.setInputFiles("article .pics input", Snapshots.of("recheck", 1).getFirst());
            PhoneInHand.await(() -> phone.page.textContent("article .lab").contains("1"));
            phone.type("party-name", "现场负责人某");
            phone.page.locator(".ticks label:has-text('张丙') input").check();
            PhoneInHand.await(() -> phone.page.locator("canvas[data-on]").count() == 3);
            phone.sign(phone.page.locator("canvas"));
            phone.look("order");
            phone.press("签署复查意见");
            phone.page.locator("h1:has-text('今日检查')").waitFor();
            phone.offline(false);
            phone.awaitSent();
        }
        assertThat(count("select count(*) from hazard.rectification_order where id = :id and status = 'PASSED'", order.value())).isEqualTo(1);
    }

    @Test
    void an_enterprise_met_by_chance_is_registered_from_the_phone() {
        try (var phone = phone(District.OFFICER)) {
            phone.refresh();
            phone.offline(true);
            phone.go("#/units/new");
            phone.page.locator("#town option").nth(1).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            phone.type("name", "达川区示例路遇加工厂");
            phone.page.selectOption("#town", District.TOWN_A);
            phone.type("address", "示例村 7 号");
            phone.look("unit");
            phone.press("登记");
            phone.page.locator("text=今天的企业").waitFor();
            phone.offline(false);
            phone.awaitSent();
        }
        long registered = Scope.SYSTEM.within(() -> transaction.execute(_ -> jdbc.sql("select count(*) from enterprise.enterprise where name = '达川区示例路遇加工厂'")
                .query(Long.class).single()));
        assertThat(registered).isEqualTo(1);
    }

    private static InputStream content(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PhoneInHand phone(String username) {
        return new PhoneInHand(playwright, port, faults).begin(username);
    }

    private UUID newest(String username) {
        return UUID.fromString(read("select id from terminal.device where owner = :id order by registered_at desc limit 1", district.id(username)));
    }

    private String read(String sql, UUID id) {
        return Scope.SYSTEM.within(() -> transaction.execute(_ -> jdbc.sql(sql).param("id", id).query(UUID.class).single().toString()));
    }

    private long count(String sql, UUID id) {
        return Scope.SYSTEM.within(() -> transaction.execute(_ -> jdbc.sql(sql).param("id", id).query(Long.class).single()));
    }
}
