package anlan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The first half of a matter: from the scheme to the signed papers. */
final class SiteDay {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String PRESENT = "现场负责人某";

    private final Surfer officer;
    private final Surfer head;

    SiteDay(Surfer officer, Surfer head) {
        this.officer = officer;
        this.head = head;
    }

    /** Plans the visit and answers where its page is. */
    String plan(String enterprise) {
        officer.look("home");
        officer.go("/visits");
        officer.look("visits");
        officer.go("/visits/new?q=" + URLEncoder.encode(enterprise, StandardCharsets.UTF_8));
        officer.look("choose");
        officer.page.locator("a.nm:has-text('" + enterprise + "')").click();
        officer.page.fill("#source", "2026年度安全生产监督检查计划（示例）");
        tick(officer, "李乙");
        tick(officer, "张丙");
        for (Locator list : officer.page.locator("#checklists label").all()) {
            list.locator("input[type=checkbox]").setChecked(list.textContent().contains("通用"));
        }
        officer.look("scheme");
        officer.press("提交审批", "方案已提交审批");
        officer.look("visit-planned");
        return officer.page.url();
    }

    static void tick(Surfer officer, String name) {
        officer.page.check("#officers label:has-text('" + name + "') input");
    }

    void approve(String enterprise) {
        head.go("/inbox");
        head.look("inbox");
        head.page.locator("main a.nm:has-text('" + enterprise + "')").first().click();
        head.page.locator("#approval").waitFor();
        head.look("approval");
        head.press("批准方案", "已批准");
    }

    void arrive(String visit) {
        officer.go(visit);
        officer.look("visit-approved");
        officer.page.check("#certificatesShown");
        officer.press("确认到场", "现场检查记录");
        officer.page.locator("#answers").waitFor();
        officer.look("site");
    }

    /** Two things wrong, one with a photo; the rest as it should be. */
    void answer() {
        refuse(0);
        refuse(5);
        var first = officer.page.locator("#answers details").first();
        first.locator("summary").click();
        first.locator("input[type=file]").setInputFiles(new FilePayload[] {Surfer.photo("现场照片.jpg", new Color(150, 90, 60))});
        first.locator("button:has-text('上传照片')").click();
        officer.page.locator("main >> text=已保存 1 个文件").waitFor();
        var progress = officer.page.locator("#progress");
        for (var said = progress.textContent(); !said.matches("(\\d+) / \\1"); said = progress.textContent()) {
            officer.page.locator("#answers button:has-text('本节其余全部符合')").first().click();
            officer.page.locator("#progress:not(:text-is('" + said + "'))").waitFor();
        }
        officer.look("site-answered");
        officer.page.locator("a:has-text('全部展开')").click();
        officer.page.locator("#answers form.body >> nth=1").waitFor();
        officer.look("site-whole");
    }

    private void refuse(int item) {
        var line = officer.page.locator("#answers form > div").nth(item);
        line.locator("label.no").click();
        if (!officer.hasScript()) {
            officer.page.locator("#answers form", new com.microsoft.playwright.Page.LocatorOptions().setHas(
                    officer.page.locator("label.no input:checked"))).last().locator("button:has-text('保存本节')").click();
        }
        officer.page.locator("#answers form > div").nth(item).locator("[role=status] >> text=填写问题").waitFor();
    }

    /** The first thing is so bad that something is stopped on the spot. */
    void stopOnTheSpot() {
        officer.page.locator("#findings a:has-text('修改')").first().click();
        officer.page.locator("#problem").waitFor();
        officer.page.check("label:has-text('停止使用设施设备') input");
        officer.press("保存", "应当写明具体的区域、场所、设施或者设备");
        officer.look("finding-refused");
        officer.page.fill("#measureObject", "2 号反应釜");
        officer.press("保存", "检查发现已保存");
    }

    void describe() {
        var now = LocalDateTime.now(ZONE).withSecond(0).withNano(0).toString();
        officer.page.fill("#startedAt", now);
        officer.page.fill("#endedAt", now);
        officer.page.fill("#place", "甲类车间、储罐区");
        officer.page.fill("#presentName", PRESENT);
        officer.page.fill("#presentPost", "安全科长");
        officer.press("保存现场情况", "现场情况已保存");
    }

    void sign(String visit) {
        officer.go(visit + "/sign");
        officer.signEverywhere();
        officer.look("sign");
        officer.press("签署并生成文书", "已签署");
        officer.look("visit-signed");
        assertThat(officer.text()).contains("现场处理措施决定书", "责令限期整改指令书", "措施执行中");
    }
}
