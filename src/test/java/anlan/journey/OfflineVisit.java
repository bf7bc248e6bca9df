package anlan.journey;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** The steps of a visit on the phone, as an officer taps them. */
final class OfflineVisit {

    private final PhoneInHand phone;
    private final String name;
    private String task = "";

    OfflineVisit(PhoneInHand phone, String name) {
        this.phone = phone;
        this.name = name;
    }

    /** Goes on with a visit whose team has arrived already. */
    OfflineVisit goOn(UUID visit) {
        task = "#/v/" + visit;
        phone.go(task);
        phone.page.locator("nav.steps").waitFor();
        return this;
    }

    /** Opens the task, shows the certificate, arrives. */
    void arrive() {
        phone.page.locator("a.card:has(h3:has-text('" + name + "'))").first().click();
        phone.page.locator("text=已向当事人出示").waitFor();
        task = phone.page.url().replaceAll(".*#/v/", "#/v/");
        phone.look("task");
        phone.page.locator(".ck input").check();
        phone.press("到场");
        phone.page.locator("text=开始检查").waitFor();
        phone.look("arrived");
    }

    /** The first item is wrong, with photos; the place is typed, the rest is right. */
    void inspect(List<Path> photos) {
        phone.go(task);
        phone.see("nav.steps");
        phone.press("开始检查");
        phone.see(".opt.no").click();
        phone.see("#problem");
        photograph(photos);
        phone.type("place", "3 号库房");
        phone.look("item");
        phone.page.locator("text=处理方式、整改要求").click();
        phone.page.locator("text=现场处理措施").waitFor();
        phone.look("finding");
        phone.go(task + "/items");
        phone.page.locator("h1:has-text('检查清单')").waitFor();
        phone.look("items");
        answerTheRest();
    }

    void photograph(List<Path> photos) {
        for (int at = 0; at < photos.size(); at++) {
            phone.page.setInputFiles(".pics input", photos.get(at));
            phone.page.locator(".pics img").nth(at).waitFor();
        }
    }

    private void answerTheRest() {
        var rest = phone.page.locator("button:has-text('都合格'):has-text('其余')");
        while (rest.count() > 0) {
            int open = rest.count();
            rest.first().click();
            phone.page.locator("button.btn-primary:has-text('都合格')").click();
            PhoneInHand.await(() -> rest.count() < open && phone.page.locator("text=正在保存").count() == 0);
        }
        var single = phone.page.locator(".list a:has(.tag:has-text('未答'))");
        while (single.count() > 0) {
            if (!clicked(single.first())) {
                continue;
            }
            phone.page.locator(".opt").first().click();
            phone.go(task + "/items");
            phone.page.locator("h1:has-text('检查清单')").waitFor();
        }
    }

    /** Whether it was still there: a redrawn list may show that the item was answered meanwhile. */
    private static boolean clicked(Locator item) {
        try {
            item.click(new Locator.ClickOptions().setTimeout(3_000));
            return true;
        } catch (com.microsoft.playwright.TimeoutError _) {
            return false;
        }
    }

    /** Types who is in charge on the site, and nothing else. */
    void name(String person) {
        phone.go(task + "/facts");
        phone.page.locator("#name").waitFor();
        phone.type("name", person);
        PhoneInHand.await(() -> phone.page.textContent(".net").contains("1 条待上传") || phone.page.textContent(".net").contains("2 条待上传"));
    }

    void describe() {
        phone.go(task + "/facts");
        phone.page.locator("#name").waitFor();
        phone.type("name", "现场负责人某");
        phone.type("post", "安全员");
        phone.type("opinion", "无异议，按期整改。");
        phone.press("检查到此结束");
        PhoneInHand.await(() -> !phone.page.inputValue("#ended").isEmpty());
        phone.look("facts");
    }

    /** Reads the papers out and has them signed. */
    void sign() {
        phone.go(task + "/read");
        phone.page.locator(".paper").nth(1).waitFor();
        phone.look("read");
        phone.press("已宣读");
        phone.page.locator("canvas").nth(2).waitFor();
        phone.page.waitForFunction("document.querySelectorAll('canvas[data-on]').length === 3");
        phone.sign(phone.page.locator("canvas"));
        phone.look("sign");
        phone.press("签署全部文书");
        phone.page.waitForURL("**/done");
        phone.look("done");
    }

    String task() {
        return task;
    }

    Locator papers() {
        return phone.page.locator(".paper");
    }
}
