package anlan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.MovableClock;
import anlan.testing.Visitor;
import anlan.testing.Weeks;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** A penalty on the spot as the officer and the unit see it, in a browser without script. */
@AnlanTest
@Import(Weeks.class)
class SpotPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    MovableClock clock;

    private District district;

    @BeforeEach
    void people() {
        district = Weeks.district(context, clock);
    }

    @Test
    void an_officer_decides_on_the_spot_and_the_unit_reads_it() {
        var account = "d-spot-" + UUID.randomUUID().toString().substring(0, 6);
        var unit = district.enterprise("达川区示例当场化工厂" + account, District.TOWN_A, account);
        var officer = Visitor.signedIn(port, District.OFFICER);
        assertThat(officer.get("/spot-decisions/new?enterprise=" + unit).body()).contains("对单位不超过").contains("张丙");
        var tooMuch = officer.post("/spot-decisions/new", form(unit, "8000", "陈述写在这里")).body();
        assertThat(tooMuch).contains("普通程序").contains("第五十一条").contains("陈述写在这里");

        var page = officer.post("/spot-decisions/new", form(unit, "1500", "无异议"));

        assertThat(page.body()).contains("决定书还没有交付").contains("当罚〔2026〕").contains("登记当场交付");
        var path = page.uri().getPath();
        var owner = Visitor.signedIn(port, account);
        assertThat(owner.get("/my" + path).body()).doesNotContain("未如实告知");
        assertThat(officer.get(path + "/delivery").body()).contains("签收人");
        assertThat(officer.post(path + "/delivery", "at", LocalDateTime.now(clock).toString(), "receiver", "", "refusal", "不服").body()).contains("请填写签收人").contains("不服");
        clock.passMinutes(5);
        assertThat(officer.post(path + "/delivery", "at", LocalDateTime.now(clock).toString(), "receiver", "赵某").body()).contains("报所属机关备案");
        assertThat(officer.post(path + "/filing", "with", "周某").body()).contains("已备案");
        assertThat(officer.get("/spot-decisions?q=" + account + "&tab=owed").body()).contains("罚款 1,500.00 元").contains("罚款未缴付");
        assertThat(officer.get("/spot-decisions/export?format=CSV&q=" + account).body()).contains("未如实告知危险因素").contains("1500");
        assertThat(officer.get("/enterprises/" + unit).body()).contains("当场处罚");
        assertThat(owner.get("/my/cases").body()).contains("未如实告知危险因素").contains("待缴罚款");
        assertThat(owner.get("/my" + path).body()).contains("2026-06-23");
        assertThat(Visitor.signedIn(port, District.B_OFFICER).get(path).body()).doesNotContain("未如实告知");
    }

    private String[] form(UUID unit, String fine, String defence) {
        return Stream.of("enterprise", unit.toString(), "party", "UNIT", "officers", district.id(District.OFFICER).toString(), "officers",
                district.id(District.COLLEAGUE).toString(), "violation", "V03", "act", "未如实告知危险因素", "actEnded", "2026-06-08", "place", "一号车间", "facts",
                "询问工人二名。", "certain", "true", "_warning", "on", "defence", defence, "answer", "已复核", "fine", fine).toArray(String[]::new);
    }
}
