package anlan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.journey.Surfer.Screen;
import anlan.testing.AnlanTest;
import anlan.testing.Browsers;
import anlan.testing.District;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A citizen takes the open data along; the administrator sets the delivery to the provincial network. */
@AnlanTest
class OpenDataJourneyTest {

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

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

    @ParameterizedTest
    @CsvSource({"1366, true", "390, true", "320, false"})
    void a_citizen_reads_what_the_columns_mean_and_takes_a_file(int width, boolean script) {
        try (var citizen = new Surfer(browser, port, new Screen(width, script), faults)) {
            citizen.go("/public/data");
            citizen.look("open-data");
            citizen.page.click("main a:has-text('数据字典')");
            citizen.look("open-data-dictionary");
            assertThat(citizen.text()).contains("统一社会信用代码", "始终不变");
            assertThat(new String(citizen.fetch("/public/data/penalty.csv"), StandardCharsets.UTF_8)).startsWith("\uFEFF记录编号,");
            assertThat(new String(citizen.fetch("/public/feeds/all.atom"), StandardCharsets.UTF_8)).contains("<feed");
            assertThat(citizen.page.context().cookies()).isEmpty();
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1366, true", "390, false"})
    void the_administrator_sets_the_delivery(int width, boolean script) {
        District.of(context);
        try (var administrator = new Surfer(browser, port, new Screen(width, script), faults).signIn(District.ADMINISTRATOR)) {
            administrator.go("/administration");
            administrator.page.click("main a:has-text('省级推送')");
            administrator.look("delivery");
            administrator.page.fill("#address", "province.example");
            administrator.press("保存", "请填写以 http:// 或者 https:// 开头的完整地址");
            administrator.look("delivery-refused");
            assertThat(administrator.page.inputValue("#address")).isEqualTo("province.example");
            administrator.page.fill("#address", "http://localhost:1/receive");
            administrator.press("保存", "已保存，推送没有启用");
        }
        assertThat(faults).isEmpty();
    }
}
