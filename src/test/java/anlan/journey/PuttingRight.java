package anlan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.util.List;

/** The second half of a matter: report, re-inspections, resumption, and what is left to see of it. */
final class PuttingRight {

    private final Surfer officer;
    private final String number;

    PuttingRight(Surfer officer, String number) {
        this.officer = officer;
        this.number = number;
    }

    /** The enterprise says that all is done, with a photo. */
    void report(Surfer unit) {
        unit.look("unit-home");
        unit.page.locator("main .sums a:has-text('指令')").click();
        unit.page.locator("h1 >> text=整改指令").waitFor();
        unit.look("my-orders");
        unit.page.locator("table a.nm").first().click();
        unit.page.locator("#words").waitFor();
        unit.page.locator("#items input[type=checkbox]").all().forEach(Locator::check);
        unit.page.fill("#words", "已全部整改到位。");
        unit.page.setInputFiles("#pictures", new FilePayload[] {Surfer.photo("整改后.jpg", new Color(60, 120, 80))});
        unit.look("my-order");
        unit.press("提交整改情况", "整改情况已提交");
        unit.look("my-order-reported");
    }

    /** The officer finds the order in the list, and is led to the re-inspection. */
    void open() {
        officer.go("/orders?tab=due");
        officer.look("orders");
        officer.page.locator("tr:has-text('" + number + "') a.nm").click();
        officer.page.locator("a:has-text('打开指令书')").waitFor();
        officer.look("orders-chosen");
        officer.page.locator("a:has-text('打开指令书')").click();
        officer.page.locator("h1 >> text=责令限期整改指令书").waitFor();
        officer.look("order-reported");
        assertThat(officer.page.locator(".pics img").count()).isPositive();
    }

    /** One result for each hazard that is to be looked at. */
    void reinspect(String look, List<Boolean> passed) {
        officer.page.locator("main .acts a:has-text('发起复查')").click();
        officer.page.locator("#partyName").waitFor();
        SiteDay.tick(officer, "李乙");
        SiteDay.tick(officer, "张丙");
        var results = officer.page.locator("fieldset.answers").all();
        assertThat(results).hasSize(passed.size());
        for (int i = 0; i < passed.size(); i++) {
            results.get(i).locator("input[value=" + (passed.get(i) ? "PASSED" : "FAILED") + "]").check();
            officer.page.locator("textarea[name^=finding-]").nth(i).fill(passed.get(i) ? "已完成整改，现场核实。" : "仍未整改。");
        }
        officer.page.fill("#partyName", "现场负责人某");
        for (var name : List.of("李乙", "张丙")) {
            officer.page.locator("main details > summary:has-text('" + name + "签名')").click();
        }
        officer.signEverywhere();
        officer.look(look);
        officer.press("提交复查意见", "复查意见书已生成");
        officer.look(look + "-done");
    }

    /** What failed once is kept for a penalty case, whatever comes later. */
    void seeLead(String enterprise) {
        officer.go("/hazards");
        officer.look("hazards");
        officer.go("/hazards/leads");
        officer.look("leads");
        assertThat(officer.page.locator("tr:has-text('" + enterprise + "')").count()).isEqualTo(1);
    }

    /** The enterprise asks to use the plant again; a head who did not stop it agrees. */
    void resume(String visit, String enterprise, Surfer head) {
        officer.go(visit);
        officer.look("visit-measure");
        officer.page.fill("input[name=application]", "隐患已排除，申请恢复使用。");
        officer.press("登记申请", "已登记恢复生产经营申请");
        officer.page.fill("textarea[name=finding]", "两名执法人员到场核查，2 号反应釜已修复。");
        officer.look("resumption-check");
        officer.press("登记核查情况", "已登记核查情况");
        head.go("/inbox");
        head.page.locator("main a.nm:has-text('审查恢复生产经营：" + enterprise + "')").click();
        head.page.locator("input[name=opinion]").waitFor();
        head.look("resumption");
        head.page.fill("input[name=opinion]", "经现场核实，同意恢复使用。");
        head.press("同意恢复", "已同意恢复生产经营");
        head.look("visit-closed");
        assertThat(head.text()).contains("已办结");
    }

    /** Where each record came from, what followed, and who answers for it. */
    void trace(String visit) {
        officer.go(visit.replace("/visits/", "/trace/Visit/"));
        officer.look("trace-visit");
        assertThat(officer.text()).contains("拟定", "责令限期整改", "李乙", "王甲");
        officer.page.locator("section:has(h2:text('后续')) a:has-text('整改指令')").first().click();
        officer.page.locator("h1 >> text=整改指令的来龙去脉").waitFor();
        officer.look("trace-order");
        assertThat(officer.page.textContent("section:has(h2:text('来源'))")).contains("检查");
        assertThat(officer.page.textContent("section:has(h2:text('后续'))")).contains("线索");
        assertThat(officer.text()).contains("安全员某", "李乙");
    }
}
