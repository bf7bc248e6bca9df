package anlan.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;

/** The installed Chromium, closed to everything but this machine. */
public final class Browsers {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync");

    private Browsers() {}

    public static Browser launch(Playwright playwright) {
        return playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(FLAGS));
    }

    /** A phone: 390 wide, with touch, a place, and a store on its own disk. */
    public static BrowserContext phone(Playwright playwright, Path disk) {
        return playwright.chromium().launchPersistentContext(disk, new BrowserType.LaunchPersistentContextOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(FLAGS).setViewportSize(390, 844).setHasTouch(true)
                .setLocale("zh-CN").setTimezoneId("Asia/Shanghai").setReducedMotion(ReducedMotion.REDUCE)
                .setPermissions(List.of("geolocation")).setGeolocation(31.213, 107.507));
    }
}
