package anlan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.testing.Browsers;
import anlan.testing.District;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/** An officer's phone in a real browser: it keeps its store on a disk of its own and can be killed like a dead battery. */
final class PhoneInHand implements AutoCloseable {

    private static final String PIN = "135792";
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String SMALL = """
            [...document.querySelectorAll('a, button, input:not(.sr), select, textarea, summary, label:has(input)')].filter(e => {
              const b = (e.type === 'radio' || e.type === 'checkbox' ? e.closest('label') : e).getBoundingClientRect();
              return b.width && b.height && (b.width < 47.5 || b.height < 47.5);
            }).map(e => e.outerHTML.slice(0, 90))
            """;

    Page page;
    private final Playwright playwright;
    private final Path disk;
    private final String address;
    private final List<String> faults;
    private BrowserContext browser;

    PhoneInHand(Playwright playwright, int port, List<String> faults) {
        this.playwright = playwright;
        this.faults = faults;
        address = "http://localhost:" + port + "/m/";
        try {
            disk = Files.createTempDirectory(Files.createDirectories(Path.of("target/phones")), "phone");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        on();
    }

    private void on() {
        browser = Browsers.phone(playwright, disk);
        page = browser.pages().getFirst();
        page.setDefaultTimeout(30_000);
        watch(page);
    }

    private void watch(Page tab) {
        tab.onPageError(error -> faults.add(tab.url() + " " + error));
    }

    /** Signs in with a signal for the first time and chooses the PIN. */
    PhoneInHand begin(String username) {
        page.navigate(address);
        page.click("main a.btn-primary");
        signIn(username);
        page.locator("h2:has-text('设置 6 位 PIN')").waitFor();
        look("pin");
        page.locator("text=离线程序已经装好").waitFor();
        choosePin(PIN);
        page.waitForFunction("navigator.serviceWorker.controller !== null");
        return this;
    }

    void signIn(String username) {
        page.fill("#username", username);
        page.fill("#password", District.PASSWORD);
        page.click("main button");
    }

    /** Types a new PIN twice. */
    void choosePin(String digits) {
        page.locator("h2:has-text('设置 6 位 PIN')").waitFor();
        tap(page, digits);
        page.locator("h2:has-text('再输入一次')").waitFor();
        tap(page, digits);
        page.locator("header h1:not(:has-text('移动执法'))").waitFor();
    }

    void awaitTasks(String enterprise) {
        page.locator("h3:has-text('" + enterprise + "')").first().waitFor();
    }

    private static void pin(Page tab) {
        tap(tab, PIN);
    }

    private static void tap(Page tab, String digits) {
        digits.chars().forEach(digit -> tab.locator(".keys button:text-is('" + (char) digit + "')").click());
    }

    /** Opens the app, or a second tab of it, and unlocks it. */
    Page unlock(Page tab, String screen) {
        tab.navigate(address + screen);
        tab.locator("h2:has-text('输入 PIN')").waitFor();
        pin(tab);
        tab.locator("header h1:not(:has-text('移动执法'))").waitFor();
        return tab;
    }

    Page secondTab(String screen) {
        var tab = browser.newPage();
        tab.setDefaultTimeout(30_000);
        watch(tab);
        return unlock(tab, screen);
    }

    void offline(boolean off) {
        browser.setOffline(off);
    }

    /** The battery dies: no page is told. */
    void kill() {
        ProcessHandle.allProcesses().filter(p -> p.info().commandLine().orElse("").contains(disk.toAbsolutePath().toString()))
                .forEach(ProcessHandle::destroyForcibly);
        try {
            browser.close();
        } catch (RuntimeException _) {
            // it is dead already
        }
    }

    void restart() {
        try {
            Files.deleteIfExists(disk.resolve("SingletonLock"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        on();
    }

    void go(String screen) {
        page.evaluate("location.hash = '" + screen.substring(screen.indexOf('#')) + "'");
    }

    void press(String button) {
        page.locator("button:visible:has-text('" + button + "'), .ft a:visible:has-text('" + button + "')").first().click();
    }

    /** Waits for a part of the screen; if it does not come, the failure says what the screen shows instead. */
    Locator see(String part) {
        try {
            page.locator(part).first().waitFor();
        } catch (com.microsoft.playwright.TimeoutError e) {
            throw new AssertionError(part + " is not on " + page.url() + ": " + page.textContent("body").replaceAll("\\s+", " "), e);
        }
        return page.locator(part).first();
    }

    void type(String field, String text) {
        page.fill("#" + field, text);
        page.locator("#" + field).blur();
    }

    /** The line comes back: what waits is sent at once. */
    void reconnect() {
        offline(true);
        offline(false);
    }

    /** Fetches what stands on the platform by now. */
    void refresh() {
        go("#/me");
        press("取回最新的任务");
        page.locator("text=已取回最新的任务").waitFor();
    }

    void sign(Locator pads) {
        for (Locator pad : pads.all()) {
            pad.scrollIntoViewIfNeeded();
            var box = pad.boundingBox();
            page.mouse().move(box.x + 40, box.y + 60);
            page.mouse().down();
            page.mouse().move(box.x + 140, box.y + 120, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(5));
            page.mouse().move(box.x + 200, box.y + 50, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(5));
            page.mouse().up();
        }
    }

    /** Notes what is too small for a thumb and who is shut out, and keeps a picture. */
    void look(String name) {
        page.evaluate("document.querySelector('main')?.scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/journey/phone", name + ".png")));
        int over = ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue();
        if (over > 0) {
            faults.add(name + " sticks out by " + over);
        }
        ((List<?>) page.evaluate(SMALL)).forEach(small -> faults.add(name + " is smaller than a thumb: " + small));
        new AxeBuilder(page).withTags(WCAG).analyze().getViolations().forEach(v -> faults.add(name + ": " + v.getId() + " "
                + v.getNodes().stream().limit(3).map(n -> n.getHtml()).toList()));
    }

    /** Waits until everything was sent and read back. */
    void awaitSent() {
        go("#/queue");
        try {
            await(() -> page.locator("text=全部传到了").count() > 0 && page.locator(".tag:has-text('已保存')").count() == 0);
        } catch (AssertionError e) {
            throw new AssertionError(page.textContent("#app").replaceAll("\\s+", " "), e);
        }
    }

    static void await(BooleanSupplier done) {
        var end = Instant.now().plus(Duration.ofMinutes(4));
        while (!done.getAsBoolean()) {
            assertThat(Instant.now()).as("it took too long").isBefore(end);
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        try {
            browser.close();
        } catch (RuntimeException _) {
            // it was killed
        }
    }
}
