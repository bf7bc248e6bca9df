package anlan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.testing.District;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Somebody at a real browser; notes every fault that a page shows on the way. */
final class Surfer implements AutoCloseable {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int PATIENCE = 30_000;

    final Page page;
    private final BrowserContext context;
    private final Screen screen;
    private final String server;
    private final List<String> faults;

    /** What somebody looks at: how wide it is, and whether scripts run there. */
    record Screen(int width, boolean script) {

        @Override
        public String toString() {
            return width + (script ? "" : "-plain");
        }
    }

    Surfer(Browser browser, int port, Screen screen, List<String> faults) {
        this.screen = screen;
        this.faults = faults;
        server = "http://localhost:" + port;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.width < 900 ? 844 : 768).setJavaScriptEnabled(screen.script)
                .setLocale("zh-CN").setTimezoneId("Asia/Shanghai").setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.setDefaultNavigationTimeout(PATIENCE);
        page.onPageError(error -> faults.add(page.url() + " " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(page.url() + " " + message.text());
            }
        });
    }

    boolean hasScript() {
        return screen.script;
    }

    Surfer signIn(String username) {
        go("/sign-in");
        look("sign-in");
        page.fill("#username", username);
        page.fill("#password", District.PASSWORD);
        page.click("main button");
        page.waitForURL(url -> !url.contains("sign-in"));
        return this;
    }

    void go(String path) {
        var answer = page.navigate(path.startsWith("http") ? path : server + path);
        if (answer != null && answer.status() >= 400) {
            faults.add(path + " answered " + answer.status());
        }
    }

    byte[] fetch(String path) {
        var answer = page.request().get(server + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    String text() {
        return page.textContent("main");
    }

    /** Presses a button, says yes where it asks back, and waits for what the page says then. */
    void press(String button, String said) {
        page.locator("main button:has-text('" + button + "')").first().click();
        if (screen.script && page.locator("dialog[open]").count() > 0) {
            page.click("dialog button[value=yes]");
        }
        try {
            page.locator("main >> text=" + said).first().waitFor();
        } catch (PlaywrightException e) {
            throw new AssertionError("“" + said + "” was not said by: " + text().replaceAll("\\s+", " "), e);
        }
    }

    /** Notes what sticks out and who is shut out, and keeps a picture. */
    void look(String name) {
        page.waitForLoadState();
        page.evaluate("scrollTo(0, 0)");
        int over = ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue();
        if (over > 0) {
            faults.add(name + " sticks out by " + over + " at " + screen);
        }
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target/journey", screen.toString(), name + ".png")));
        if (screen.script) {
            new AxeBuilder(page).withTags(WCAG).analyze().getViolations().forEach(v -> faults.add(name + " at " + screen + ": "
                    + v.getId() + " " + v.getNodes().stream().limit(3).map(n -> n.getHtml()).toList()));
        }
        assertThat(page.content()).doesNotContain("Exception", "Whitelabel");
    }

    /** Draws in every field for a signature; where no script runs, each is on paper. */
    void signEverywhere() {
        if (!screen.script) {
            page.locator("input[name$=Paper]:visible").all().forEach(Locator::check);
            return;
        }
        page.locator(".sign canvas").first().waitFor();
        for (Locator canvas : page.locator(".sign canvas:visible").all()) {
            canvas.scrollIntoViewIfNeeded();
            var at = canvas.boundingBox();
            page.mouse().move(at.x + 30, at.y + 30);
            page.mouse().down();
            for (int i = 1; i <= 12; i++) {
                page.mouse().move(at.x + 30 + i * 12, at.y + 30 + (i % 3) * 18);
            }
            page.mouse().up();
        }
    }

    /** A photo of the site, made up. */
    static FilePayload photo(String name, Color colour) {
        var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, 320, 240);
        pen.setColor(Color.WHITE);
        pen.fillOval(90, 60, 120, 120);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload(name, "image/jpeg", out.toByteArray());
    }

    @Override
    public void close() {
        context.close();
    }
}
