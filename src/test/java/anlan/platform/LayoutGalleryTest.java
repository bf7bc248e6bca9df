package anlan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.testing.Browsers;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** The house's layout in a real browser: nobody is shut out, nothing breaks the content policy, nothing overflows. */
class LayoutGalleryTest {

    private static ServletWebServerApplicationContext gallery;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() throws ClassNotFoundException {
        gallery = LayoutGallery.open();
        playwright = Playwright.create();
        browser = Browsers.launch(playwright);
    }

    @AfterAll
    static void close() {
        playwright.close();
        gallery.close();
    }

    @ParameterizedTest
    @CsvSource({
        "list,1366", "list,390", "empty,1366", "empty,390", "form,1366", "form,390", "file,1366", "file,390",
        "public,1366", "public,390", "platform-sign-in,1366", "platform-sign-in,390", "platform-password,1366",
        "missing/page,390", "refused,390", "many,390", "many,1366"
    })
    void a_page_has_no_fault_of_access(String room, int width) {
        var faults = new ArrayList<String>();
        var page = visit(room, width, faults);

        var violations = new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze().getViolations();

        shoot(page, room, width);
        assertThat(violations).as(() -> violations.stream()
                .map(v -> v.getId() + " " + v.getNodes().stream().map(n -> n.getHtml()).toList()).toList().toString()).isEmpty();
        assertThat(faults).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth")).isLessThanOrEqualTo(0);
        page.close();
    }

    @ParameterizedTest
    @CsvSource({"1366", "390"})
    void a_refused_form_keeps_what_was_typed_and_says_why_beside_the_field(int width) {
        var faults = new ArrayList<String>();
        var page = visit("form", width, faults);
        page.fill("#place", "百节镇示例村 1 社");
        page.fill("#due", "2026-11-20");

        page.click("text=登记检查 >> nth=-1");
        page.click("dialog >> text=登记检查 >> nth=-1");
        page.waitForSelector("[data-errors]");

        assertThat(page.inputValue("#place")).isEqualTo("百节镇示例村 1 社");
        assertThat(page.inputValue("#due")).isEqualTo("2026-11-20");
        assertThat(page.textContent("#due-note")).contains("不得延期");
        assertThat(page.locator("main").count()).isEqualTo(1);
        assertThat(page.getAttribute("#due", "aria-describedby")).isEqualTo("due-note");
        assertThat(page.evaluate("document.activeElement.hasAttribute('data-errors')")).isEqualTo(true);
        assertThat(new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa")).analyze().getViolations()).isEmpty();
        assertThat(faults).isEmpty();
        shoot(page, "refused-form", width);
        page.close();
    }

    @ParameterizedTest
    @CsvSource({"list", "form", "file", "public"})
    void a_page_fits_every_screen(String room) {
        for (var width : List.of(320, 640, 768, 920, 1024, 1190, 1920)) {
            var page = visit(room, width, new ArrayList<>());

            assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth")).as(room + " at " + width)
                    .isLessThanOrEqualTo(0);
            shoot(page, "fit-" + room, width);
            page.close();
        }
    }

    @Test
    void a_broken_connection_loses_nothing_that_was_typed() {
        var page = visit("form", 1366, new ArrayList<>());
        page.fill("#place", "百节镇");
        page.fill("#due", "2026-11-20");
        page.route("**/gallery/form", route -> route.abort());

        page.click("text=登记检查 >> nth=-1");
        page.click("dialog button[value=yes]");

        page.waitForSelector("text=网络中断");
        assertThat(page.inputValue("#place")).isEqualTo("百节镇");
        page.unroute("**/gallery/form");
        page.click("text=登记检查 >> nth=-1");
        page.click("dialog button[value=yes]");
        page.waitForSelector("[data-errors]");
        page.close();
    }

    @Test
    void a_form_is_sent_without_script_too() {
        var context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        var page = context.newPage();
        page.navigate(address("form"));
        page.fill("#place", "百节镇");
        page.fill("#due", "2026-11-20");

        page.click("text=登记检查 >> nth=-1");

        assertThat(page.inputValue("#place")).isEqualTo("百节镇");
        assertThat(page.textContent("[data-errors]")).contains("证件已过期");
        context.close();
    }

    @Test
    void a_signature_drawn_by_hand_goes_into_the_form() {
        var page = visit("form", 1366, new ArrayList<>());
        page.waitForSelector(".sign canvas");
        var box = page.locator(".sign canvas");
        box.scrollIntoViewIfNeeded();
        var at = box.boundingBox();

        page.mouse().move(at.x + 40, at.y + 40);
        page.mouse().down();
        page.mouse().move(at.x + 160, at.y + 120);
        page.mouse().up();

        assertThat(page.inputValue("#signature")).startsWith("data:image/png;base64,");
        page.close();
    }

    @Test
    void a_photo_is_shown_before_it_is_sent_and_may_be_taken_out_again() {
        var page = visit("form", 390, new ArrayList<>());
        page.setInputFiles("#photos", new Path[] {
            Path.of("src/main/resources/static/app/mark.svg"), Path.of("docs/pages.md")});
        page.waitForSelector(".uploads li >> nth=1");
        shoot(page, "uploads", 390);

        page.click("text=移除 >> nth=0");

        assertThat(page.evaluate("document.querySelector('#photos').files.length")).isEqualTo(1);
        page.close();
    }

    @Test
    void what_was_typed_is_offered_again_after_leaving_the_form() {
        var page = visit("form", 1366, new ArrayList<>());
        page.fill("#place", "百节镇示例村");
        page.navigate(address("list"));
        page.navigate(address("form"));

        page.click("text=恢复");

        assertThat(page.inputValue("#place")).isEqualTo("百节镇示例村");
        page.close();
    }

    @Test
    void the_menu_of_a_narrow_screen_opens_without_script() {
        var context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 844));
        var page = context.newPage();
        page.navigate(address("file"));

        page.click("summary >> text=菜单");

        assertThat(page.isVisible(".menu >> text=隐患整改")).isTrue();
        shoot(page, "menu", 390);
        context.close();
    }

    @Test
    void a_deed_that_cannot_be_undone_is_asked_about_first() {
        var page = visit("file", 1366, new ArrayList<>());

        page.click(".acts >> text=发起复查");
        page.waitForSelector("dialog[open]");
        shoot(page, "dialog", 1366);
        page.click("dialog >> text=取消");
        assertThat(page.isVisible("[role=status].flash")).isFalse();
        page.click(".acts >> text=发起复查");
        page.click("dialog button[value=yes]");

        page.waitForSelector("text=已发起复查。");
        page.close();
    }

    @Test
    void a_row_is_reached_by_keys_and_opens_beside_the_list() {
        var page = visit("list", 1366, new ArrayList<>());

        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL("**selected=3**");

        page.waitForCondition(() -> "达川区样例矿业有限公司".equals(page.evaluate("document.activeElement.textContent")));
        page.keyboard().press("/");
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("q");
        page.close();
    }

    private static Page visit(String room, int width, List<String> faults) {
        var page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, width < 900 ? 844 : 768));
        page.setDefaultTimeout(8_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("404") && !message.text().contains("409")) {
                faults.add(message.text());
            }
        });
        page.onPageError(faults::add);
        page.navigate(address(room));
        return page;
    }

    private static String address(String room) {
        return "http://localhost:" + gallery.getWebServer().getPort() + "/gallery/" + room;
    }

    private static void shoot(Page page, String room, int width) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target/gallery", room.replace('/', '-') + "-" + width + ".png")));
    }
}
