package anlan.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.inspection.VisitStatus;
import anlan.kernel.Identifier;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Signing on the phone: what the party read is what stands on the papers, and nothing else is signed. */
@AnlanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningsTest {

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    private District district;
    private FieldVisit.Team team;
    private Outbox phone;
    private Outbox other;
    private FieldVisit visit;

    @BeforeAll
    void two_officers_have_phones() {
        district = District.of(context);
        team = FieldVisit.Team.of(district);
        phone = new Outbox(port, team.first());
        other = new Outbox(port, team.second());
    }

    @BeforeEach
    void the_team_has_arrived() {
        visit = new FieldVisit(district, team);
        assertThat(phone.send(phone.arrival(visit.visit(), visit.now())).status()).isEqualTo("ACCEPTED");
    }

    @Test
    void what_was_read_is_signed_once_under_the_number_of_the_phone() {
        var signing = visit.signing(phone, Map.of());

        var said = phone.send(signing);

        assertThat(said.status()).as(said.body().toString()).isEqualTo("ACCEPTED");
        assertThat(visit.view().status()).isEqualTo(VisitStatus.CLOSED);
        var number = said.body().at("/result/papers/0/number").asString();
        assertThat(signing.wire()).contains(number);
        assertThat(phone.send(signing).status()).isEqualTo("KNOWN");
        var page = new anlan.testing.Visitor(port);
        page.signIn(team.first(), District.PASSWORD);
        assertThat(page.get("/visits/" + visit.visit()).body()).contains("宣读文本", "与正式文书内容一致", number);
        assertThat(page.get("/papers/" + said.body().at("/result/papers/0/id").asString()).body()).contains("宣读文本", "与正式文书内容一致");
    }

    @Test
    void a_text_that_differs_from_the_paper_signs_nothing() {
        var said = phone.send(visit.signing(phone, Map.of("facts/unitOpinion", "当事人没有看到的意见")));

        assertThat(said.status()).isEqualTo("REFUSED");
        assertThat(said.reason()).contains("没有签署", "当事人没有看到的意见");
        assertThat(visit.view().status()).isEqualTo(VisitStatus.ON_SITE);
        assertThat(visit.view().facts().unitOpinion()).as("nothing of a refused deed is done").isEmpty();
    }

    @Test
    void a_number_of_another_phone_is_refused() {
        var said = phone.send(visit.signing(other, Map.of()));

        assertThat(said.status()).isEqualTo("REFUSED");
        assertThat(said.reason()).contains("不是预留给这部手机");
    }

    @Test
    void a_hazard_is_ordered_and_stopped_as_it_was_read() {
        var item = visit.items().getFirst();
        var finding = Identifier.fresh();
        var due = LocalDate.now(district.bean(Clock.class)).plusDays(20).toString();
        var task = java.util.stream.StreamSupport.stream(phone.phone.get("/m/api/package").body().path("visits").spliterator(), false)
                .filter(v -> v.path("id").asString().equals(visit.visit().toString())).findFirst().orElseThrow();
        var fields = new LinkedHashMap<String, Object>();
        visit.items().forEach(i -> fields.put("answers/" + i + "/answer", i.equals(item) ? "NO" : "YES"));
        var started = visit.view().arrival().arrivedAt();
        fields.putAll(Map.of("facts/startedAt", started.toString(), "facts/endedAt", visit.now().toString(), "facts/place", "喷漆车间",
                "facts/presentName", "赵某", "facts/presentPost", "安全员", "facts/summary", "全面检查"));
        var path = "findings/" + finding + "/";
        fields.putAll(Map.of(path + "item", item.toString(), path + "problem", "未设置通风", path + "place", "喷漆车间", path + "basis", "《示例规定》第一条",
                path + "requirement", "加装通风", path + "due", due, path + "measures", java.util.List.of("STOP_USE", "WITHDRAW"), path + "measureObject", "喷漆线"));
        var numbers = Map.of("inspection-record", visit.number(phone, "inspection-record"), "rectification-order", visit.number(phone, "rectification-order"),
                "on-site-measure", visit.number(phone, "on-site-measure"));
        var unit = visit.view().subject().enterpriseName();
        var day = LocalDate.now(district.bean(Clock.class)).toString();
        var minute = java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(java.time.ZoneId.of("Asia/Shanghai"));
        var ended = java.time.Instant.parse(String.valueOf(fields.get("facts/endedAt")));
        var record = String.join("\n", visit.head(numbers.get("inspection-record")), "检查场所：喷漆车间",
                "检查时间：" + minute.format(started) + " 至 " + minute.format(ended), visit.officers(), "现场负责人：赵某　安全员", "检查情况：全面检查",
                "1. 喷漆车间：未设置通风", "处理：第1项责令限期整改；第1项现场责令撤出作业人员、停止使用设施设备：喷漆线");
        var order = String.join("\n", "责令限期整改指令书", "文号：" + numbers.get("rectification-order"), "被责令单位：" + unit, "检查日期：" + day,
                "检查记录：" + numbers.get("inspection-record"), "依据：" + task.at("/basis/order").asString(), visit.officers(), "1. 喷漆车间：未设置通风",
                "违反：《示例规定》第一条", "要求：加装通风", "期限：" + due + " 前");
        var measure = String.join("\n", "现场处理措施决定书", "文号：" + numbers.get("on-site-measure"), "当事人：" + unit, "检查日期：" + day,
                "检查记录：" + numbers.get("inspection-record"), "依据：" + task.at("/basis/measure").asString(), visit.officers(), "1. 未设置通风",
                "措施：撤出作业人员、停止使用设施设备", "对象：喷漆线");

        var said = phone.send(visit.signing(phone, fields, numbers,
                Map.of("inspection-record", record, "rectification-order", order, "on-site-measure", measure)));

        assertThat(said.status()).as(said.body().toString()).isEqualTo("ACCEPTED");
        assertThat(visit.view().status()).isEqualTo(VisitStatus.MEASURE_IN_FORCE);
        assertThat(said.body().at("/result/papers")).hasSize(3);
    }

    @Test
    void what_somebody_else_had_entered_and_was_not_read_waits_for_a_decision() {
        other.send(other.edit(visit.visit(), visit.now(), "facts/presentPhone", null, "13800000000", "facts/place", null, "西车间"));

        var said = phone.send(visit.signing(phone, Map.of()));

        assertThat(said.status()).as(said.body().toString()).isEqualTo("CONFLICT");
        assertThat(said.body().path("conflicts")).hasSize(1);
        assertThat(said.conflict().path("theirs").asString()).isEqualTo("西车间");
        assertThat(visit.view().facts().place()).isEqualTo("生产车间");
        assertThat(visit.view().facts().presentPhone()).as("a field the signing does not name stays").isEqualTo("13800000000");
    }
}
