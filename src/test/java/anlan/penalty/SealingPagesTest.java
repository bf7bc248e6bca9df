package anlan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.organization.Post;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.MovableClock;
import anlan.testing.Visitor;
import anlan.testing.Weeks;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** A seizure as officers, the head and the unit see it, in a browser without script. */
@AnlanTest
@Import(Weeks.class)
class SealingPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    MovableClock clock;

    private District district;
    private String tail = "";

    @BeforeEach
    void people() {
        district = Weeks.district(context, clock);
        tail = UUID.randomUUID().toString().substring(0, 6);
    }

    @Test
    void an_officer_asks_the_head_approves_and_it_is_carried_out_and_released() {
        var unit = district.enterprise("达川区示例扣押化工厂" + tail, District.TOWN_A, "d-seal-" + tail);
        district.person("d-head-" + tail, "何某", "yj", LocalDate.of(2030, 1, 7), Post.DEPUTY_HEAD);
        var officer = Visitor.signedIn(port, District.OFFICER);
        assertThat(officer.get("/coercions/new?enterprise=" + unit).body()).contains("生活必需品").contains("张丙");
        assertThat(officer.post("/coercions/new", form(unit, "false")).body()).contains("没有被其他国家机关").contains("第二十三条").contains("不合格的防爆电机");
        var page = officer.post("/coercions/new", form(unit, "true"));
        assertThat(page.body()).contains("批准以前不得实施").contains("待批准");
        var path = page.uri().getPath();
        var head = Visitor.signedIn(port, "d-head-" + tail);
        assertThat(head.get(path + "/approval").body()).contains("不合格的防爆电机").contains("不予批准");
        assertThat(head.post(path + "/approval", "opinion", "同意。", "agree", "true", "_told", "on").body()).contains("已批准，待实施");
        clock.passMinutes(60);
        assertThat(officer.get(path + "/execution").body()).contains("已当场告知理由");
        assertThat(officer.post(path + "/execution", execution("false")).body()).contains("出示证件").contains("厂区库房");

        assertThat(officer.post(path + "/execution", execution("true")).body()).contains("执行中").contains("2026-07-08").contains("查扣〔2026〕");

        for (var deed : new String[] {"extension", "test", "case", "ground", "release"}) {
            assertThat(officer.get(path + "/" + deed).statusCode()).as(deed).isEqualTo(200);
        }
        assertThat(head.get(path + "/disposal").body()).contains("没收");
        assertThat(officer.get("/coercions?q=" + tail + "&tab=on").body()).contains("不合格的防爆电机");
        assertThat(officer.get("/coercions/export?format=CSV&q=" + tail).body()).contains("不合格的防爆电机");
        var owner = Visitor.signedIn(port, "d-seal-" + tail);
        assertThat(owner.get("/my/cases").body()).contains("不合格的防爆电机");
        assertThat(owner.get("/my" + path).body()).contains("2026-07-08").doesNotContain("审批表");
        assertThat(Visitor.signedIn(port, District.B_OFFICER).get(path).body()).doesNotContain("防爆电机");
        assertThat(officer.post(path + "/release", "ground", "NO_OFFENCE", "receiver", "", "note", "检验合格", "_told", "on").body()).contains("请填写接收人").contains("检验合格");
        assertThat(officer.post(path + "/release", "ground", "NO_OFFENCE", "receiver", "赵某", "note", "检验合格", "_told", "on").body()).contains("已解除");
    }

    private String[] form(UUID unit, String related) {
        return Stream.of("enterprise", unit.toString(), "officers", district.id(District.OFFICER).toString(), "officers",
                district.id(District.COLLEAGUE).toString(), "kind", "SEIZE", "ground", "EQUIPMENT", "facts", "没有防爆合格证。", "items",
                "不合格的防爆电机，2 台，一号车间，停用", "related", related, "_urgent", "on", "_told", "on")
                .toArray(String[]::new);
    }

    private String[] execution(String told) {
        return new String[] {"from", LocalDateTime.now(clock).minusMinutes(20).toString(), "to", LocalDateTime.now(clock).minusMinutes(1).toString(), "told", told, "party", "赵某", "keeper", "厂区库房"};
    }
}
