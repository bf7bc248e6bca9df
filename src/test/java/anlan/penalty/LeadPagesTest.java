package anlan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Visitor;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@AnlanTest
class LeadPagesTest {

    private static final Pattern LINK = Pattern.compile("/cases/new\\?visit=([0-9a-f-]+)&amp;finding=([0-9a-f-]+)");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    District district;
    UUID unit;

    @BeforeEach
    void a_unit() {
        district = District.of(context);
        unit = district.enterprise("达川区示例线索化工厂" + UUID.randomUUID().toString().substring(0, 4), District.TOWN_A, "lead-" + UUID.randomUUID().toString().substring(0, 8));
    }

    @Test
    void a_finding_of_a_signed_visit_becomes_a_lead_once() {
        var visit = district.fieldWork().signed(unit, District.OFFICER, District.COLLEAGUE, District.SECTION_HEAD);
        var officer = Visitor.signedIn(port, District.OFFICER);
        var link = LINK.matcher(officer.get("/visits/" + visit.value()).body());
        assertThat(link.find()).isTrue();
        var path = link.group().replace("&amp;", "&");
        assertThat(Visitor.signedIn(port, District.B_OFFICER).get(path).body()).doesNotContain("现场检查发现：");

        var form = officer.get(path).body();
        assertThat(form).contains("现场检查发现：");
        var made = officer.post("/cases/new", "enterprise", unit.toString(), "lead", link.group(2), "visit", link.group(1), "source", "INSPECTION", "sourceNote", "现场检查",
                "foundOn", LocalDate.now().toString(), "receivedOn", "", "cause", "未按规定培训", "facts", "现场检查发现未培训。", "officers", district.id(District.COLLEAGUE).toString(), "harm", "false");

        assertThat(made.uri().getPath()).as(made.body()).matches("/cases/[0-9a-f-]{36}");
        assertThat(made.body()).contains("线索已登记", "报请立案", "延长核查期限");
        assertThat(officer.get(path).body()).contains("已经登记为案件");
        assertThat(officer.get(made.uri().getPath() + "/clock/filing").body()).contains("延长的理由");
        assertThat(officer.post(made.uri().getPath() + "/clock/filing", "reason", "需要核实").body()).contains("已报请延长核查期限");
    }

    @Test
    void an_accident_without_the_day_of_its_approval_is_not_registered_and_nothing_typed_is_lost() {
        var officer = Visitor.signedIn(port, District.OFFICER);
        officer.get("/cases/new?enterprise=" + unit);

        var refused = officer.post("/cases/new", "enterprise", unit.toString(), "lead", "", "visit", "", "source", "ACCIDENT", "sourceNote", "区政府批复〔2026〕9号",
                "foundOn", LocalDate.now().toString(), "receivedOn", "", "cause", "对事故负有责任", "facts", "批复认定负有责任。", "officers", district.id(District.COLLEAGUE).toString(), "harm", "true");

        assertThat(refused.body()).contains("收到批复的日期", "区政府批复〔2026〕9号", "批复认定负有责任。");
    }
}
