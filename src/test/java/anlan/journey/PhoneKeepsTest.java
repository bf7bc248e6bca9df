package anlan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.hazard.Orders;
import anlan.platform.file.Upload;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Snapshots;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a phone keeps and for how long: signatures over a reload, proven data for seven days, what is unsent always. */
@AnlanTest
class PhoneKeepsTest {

    private static Playwright playwright;

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

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

    private PhoneInHand phone() {
        return new PhoneInHand(playwright, port, faults).begin(District.OFFICER);
    }

    private static void register(PhoneInHand phone, String name, String address) {
        phone.go("#/units/new");
        phone.page.locator("#town option").nth(1).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        phone.type("name", name);
        phone.page.selectOption("#town", District.TOWN_A);
        phone.type("address", address);
        phone.page.setInputFiles(".pics input", Snapshots.of("unit", 1).getFirst());
        PhoneInHand.await(() -> phone.page.textContent(".lab").contains("1"));
        phone.press("登记");
        phone.page.locator("h1:has-text('企业'):not(:has-text('登记'))").waitFor();
    }

    /** How many deeds, files and parts of files lie in the store of the phone. */
    private static List<Integer> stored(PhoneInHand phone) {
        return ((List<?>) phone.page.evaluate("""
                async () => {
                  const name = (await indexedDB.databases()).map(d => d.name).find(n => n !== 'anlan-people');
                  const of = request => new Promise((yes, no) => { request.onsuccess = () => yes(request.result); request.onerror = no; });
                  const base = await of(indexedDB.open(name)), tx = base.transaction(['outbox', 'files', 'parts']);
                  const all = await Promise.all(['outbox', 'files', 'parts'].map(s => of(tx.objectStore(s).count())));
                  base.close();
                  return all;
                }
                """)).stream().map(n -> ((Number) n).intValue()).toList();
    }

    private static void later(PhoneInHand phone, Duration time) {
        var then = Instant.now().plus(time);
        phone.page.clock().setFixedTime(then.toEpochMilli());
        phone.go("#/me");
        phone.press("取回最新的任务");
        phone.see("dd.num:has-text('" + LocalDate.ofInstant(then, ZoneId.of("Asia/Shanghai")) + "')");
        phone.see("text=已取回最新的任务");
    }

    @Test
    void proven_data_are_wiped_after_seven_days_and_unsent_data_never() {
        try (var phone = phone()) {
            register(phone, "木头镇保管碾米坊", "保管路 7 号");
            phone.awaitSent();
            phone.go("#/queue");
            phone.offline(true);
            register(phone, "石梯镇未传豆腐坊", "未传路 9 号");
            phone.go("#/queue");
            phone.press("暂停上传");
            phone.offline(false);
            int parts = stored(phone).getLast();

            later(phone, Duration.ofDays(6));
            assertThat(stored(phone)).containsExactly(2, 2, parts);
            later(phone, Duration.ofDays(8));

            PhoneInHand.await(() -> stored(phone).getFirst() == 1);
            var left = stored(phone);
            assertThat(left.subList(0, 2)).containsExactly(1, 1);
            assertThat(left.getLast()).isPositive().isLessThan(parts);
            later(phone, Duration.ofDays(400));
            assertThat(stored(phone)).isEqualTo(left);
            phone.go("#/queue");
            phone.see(".qi:has-text('石梯镇未传豆腐坊'):has-text('已存本机')");
        }
    }

    @Test
    void the_phone_says_whether_it_can_work_without_a_signal() {
        try (var phone = phone()) {
            phone.go("#/me");
            phone.see("dd:has-text('没有信号也可以使用')");
            phone.look("me-ready");

            phone.page.evaluate("async () => { for (const name of await caches.keys()) await (await caches.open(name)).delete('/m/pads.js'); }");
            phone.go("#/units");
            phone.see("h1:has-text('企业')");
            phone.go("#/me");

            phone.see("dd:has-text('程序没有装全')");
        }
    }

    @Test
    void signatures_of_a_reinspection_survive_a_reload_and_fall_with_the_text() throws IOException {
        var works = district.enterprise("达川区示例复签化工厂", District.TOWN_A, "d-fuqian");
        var order = district.orderOf(district.fieldWork().signed(works, District.OFFICER, District.COLLEAGUE, District.SECTION_HEAD));
        var picture = Files.readAllBytes(Snapshots.of("fuqian", 1).getFirst());
        district.as("d-fuqian", () -> {
            var orders = district.bean(Orders.class);
            var items = orders.view(order).items().stream().map(item -> item.hazard()).collect(Collectors.toSet());
            orders.report(order, items, "已经整改", List.of(new Upload("整改后.jpg", new ByteArrayInputStream(picture))));
        });
        try (var phone = phone()) {
            phone.awaitTasks("达川区示例复签化工厂");
            phone.offline(true);
            phone.go("#/o/" + order.value());
            phone.see(".opt:has-text('已整改到位')").click();
            phone.page.locator("article textarea").first().fill("已补齐，现场看过。");
            phone.page.locator("article textarea").first().blur();
            phone.type("party-name", "现场负责人某");
            phone.page.locator(".ticks label:has-text('张丙') input").check();
            PhoneInHand.await(() -> phone.page.locator("canvas[data-on]").count() == 3);
            phone.sign(phone.page.locator("canvas"));
            PhoneInHand.await(() -> signed(phone) == 3);

            phone.page.reload();
            phone.unlock(phone.page, "#/o/" + order.value());
            PhoneInHand.await(() -> signed(phone) == 3 && inked(phone) == 3);
            phone.page.locator("article textarea").first().fill("已补齐，尚缺一只。");
            phone.page.locator("article textarea").first().blur();
            PhoneInHand.await(() -> signed(phone) == 0 && inked(phone) == 0);
            phone.press("签署复查意见");
            phone.see("[role=alert]:has-text('还没有签名')");

            phone.sign(phone.page.locator("canvas"));
            PhoneInHand.await(() -> signed(phone) == 3);
            phone.press("签署复查意见");
            phone.see("h1:has-text('今日检查')");
            phone.offline(false);
            phone.awaitSent();
            assertThat(phone.page.locator(".tag:has-text('未被接受')").count()).isZero();
        }
    }

    private static int signed(PhoneInHand phone) {
        return phone.page.locator(".lab small:text-is('已签')").count();
    }

    /** On how many pads something is drawn. */
    private static int inked(PhoneInHand phone) {
        return ((Number) phone.page.evaluate("""
                [...document.querySelectorAll('canvas')].filter(c => c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some((v, i) => i % 4 === 3 && v > 0)).length
                """)).intValue();
    }
}
