package anlan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.testing.MovableClock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.Color;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.function.Consumer;

/** One penalty case at the screens of those who handle it; each deed is found among the next ones that the page offers. */
final class CaseWork {

    private final MovableClock clock;
    private final Surfer officer;
    private String path = "";

    CaseWork(MovableClock clock, Surfer officer) {
        this.clock = clock;
        this.officer = officer;
    }

    /** Enters the lead with the unit, the second officer and one act. */
    void lead(String unit, String colleague) {
        officer.go("/cases");
        officer.look("cases");
        officer.go("/cases/new?q=" + URLEncoder.encode(unit, StandardCharsets.UTF_8));
        officer.page.locator("a.nm:has-text('" + unit + "')").click();
        officer.page.fill("#cause", "未按规定进行安全生产教育和培训");
        officer.page.fill("#facts", "检查发现 4 名新进人员未经培训上岗。");
        choose(officer, "#officers", colleague);
        officer.look("case-lead");
        officer.press("登记线索", "线索已登记");
        path = officer.page.url();
        does(officer, "增加违法行为", page -> {
            page.page.selectOption("#violation", "V03");
            page.page.fill("#act", "未按照规定对从业人员进行安全生产教育和培训");
        }, "保存", "概况");
    }

    static void choose(Surfer who, String select, String part) {
        var label = who.page.locator(select + " option").allTextContents().stream().filter(l -> l.contains(part)).findFirst().orElseThrow();
        who.page.selectOption(select, new SelectOption().setLabel(label));
    }

    /** Follows the link of a next deed, fills its form, presses the button, and waits for what is said. */
    void does(Surfer who, String deed, Consumer<Surfer> form, String button, String said) {
        who.go(path);
        who.page.locator("#next a:has-text('" + deed + "')").first().click();
        who.page.locator("main form").first().waitFor();
        form.accept(who);
        who.look("case-" + deed.split("[：（]")[0]);
        who.press(button, said);
        who.look("case-after-" + deed.split("[：（]")[0]);
    }

    /** The head of the section endorses from the workbench, a head of the organ decides. */
    void approve(Surfer section, Surfer head, String matter) {
        decide(section, "审核" + matter, "同意并报机关负责人");
        decide(head, "审批" + matter, "批准");
    }

    private void decide(Surfer who, String deed, String button) {
        does(who, deed, page -> page.page.fill("#opinion", "同意。"), button, "已同意");
    }

    void file(Surfer section, Surfer head) {
        does(officer, "报请立案", page -> { }, "报请审批", "已报请立案");
        approve(section, head, "立案");
    }

    void investigate() {
        does(officer, "登记证据", page -> {
            page.page.fill("#name", "培训档案复印件");
            page.page.fill("#provider", "赵某");
            page.page.fill("#keeper", "单位档案室");
            page.page.locator("#officers input[type=checkbox]").all().stream().limit(2).forEach(Locator::check);
            page.page.setInputFiles("#upload", new FilePayload[] {Surfer.photo("档案.jpg", new Color(200, 200, 180))});
        }, "登记", "证据已登记");
        clock.passMinutes(30);
        does(officer, "制作询问笔录", page -> {
            var now = LocalDateTime.now(clock).withSecond(0).withNano(0);
            page.page.fill("#person", "赵某");
            page.page.fill("#place", "本机关询问室");
            page.page.fill("#from", now.minusMinutes(20).toString());
            page.page.fill("#to", now.minusMinutes(2).toString());
            page.page.locator("#officers input[type=checkbox]").all().forEach(Locator::check);
            page.page.fill("#words", "问：新进人员是否培训？\n答：没有。");
        }, "制作笔录", "询问笔录已制作");
    }

    void report(Surfer section, Surfer head, String fine) {
        does(officer, "提交处理意见", page -> {
            page.page.fill("#facts", "4 名新进人员未经安全生产教育和培训上岗作业。");
            page.page.fill("#circumstances", "及时改正，未造成后果。");
            page.page.locator("input[name^=fine-]").fill(fine);
            page.page.locator("textarea[name^=why-]").fill("按照情节提出。");
            page.page.fill("#opinion", "建议按照拟定意见处罚。");
        }, "提交审批", "处理意见已提交");
        approve(section, head, "案件处理");
    }

    /** The paper is handed over; the term runs from the day on the receipt. */
    void serve(String what) {
        does(officer, what, page -> {
            page.page.fill("#receivedAt", LocalDateTime.now(clock).withSecond(0).withNano(0).toString());
            page.page.fill("#place", "当事人住所");
            page.page.fill("#receiver", "赵某");
        }, "登记送达", "已登记送达");
    }

    /** What the party says from its own account. */
    void partySays(Surfer unit, String words, String button) {
        unit.go("/my/cases");
        unit.look("my-cases");
        unit.go(path.replace("/cases/", "/my/cases/"));
        if (unit.page.locator("#person").count() > 0) {
            unit.page.fill("#person", "赵某");
        }
        unit.page.fill("#words", words);
        unit.look("my-case");
        unit.press(button, "已提交");
    }

    void pay(Surfer cashier, String amount) {
        does(cashier, "登记缴款", page -> {
            page.page.fill("#amount", amount);
            page.page.fill("#receipt", "示例" + System.nanoTime());
        }, "登记缴款", "缴款已登记");
    }

    void finish(Surfer section, Surfer head) {
        does(officer, "报请结案", page -> page.page.fill("#opinion", "已执行完毕，建议结案。"), "报请审批", "已报请结案");
        approve(section, head, "结案");
        does(officer, "立卷归档", page -> page.page.selectOption("#retention", new SelectOption().setIndex(1)), "立卷归档", "案卷已归档");
        officer.go(path + "?tab=papers");
        officer.look("case-archived");
        assertThat(officer.text()).contains("已归档", "案卷");
    }

    String path() {
        return path;
    }
}
