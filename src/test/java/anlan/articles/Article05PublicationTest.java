package anlan.articles;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import anlan.credit.PublicationStatus;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Weeks;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.annotation.Import;

/** What is published, when, for how long and how it is taken down: a citizen sees what is public, no more and no longer. */
@AnlanTest
@Import(Weeks.class)
class Article05PublicationTest extends PublicLines {

    @Test
    void nothing_is_public_before_the_officer_looked_and_everything_is_gone_when_it_is_withdrawn() {
        var id = proposed(true, "罚〔2026〕901号", "未培训");
        var record = "/public/records/" + id.value();
        assertThat(citizen.get(record).statusCode()).isEqualTo(404);
        assertThat(search("901").body()).doesNotContain(record);
        var officer = signedIn(District.OFFICER);
        assertThat(officer.get("/publications/" + id.value()).body()).contains("公众将看到的内容", name, "未培训", "公开 36 个月");

        assertThat(officer.post("/publications/" + id.value() + "/publication").body()).contains("已公开");

        assertThat(citizen.get(record).body()).contains(name, "罚〔2026〕901号", "罚款 2 万元");
        assertThat(search(name.substring(2, 10)).body()).contains(name, "1 条");
        assertThat(search("罚〔2026〕901号").body()).contains(record);
        assertThat(citizen.get(enterprise()).body()).contains("行政处罚 1 条", "不等于没有隐患");
        officer.get("/publications/" + id.value());
        assertThat(officer.post("/publications/" + id.value() + "/withdrawal", "reason", "").body()).contains("请写明理由");
        officer.post("/publications/" + id.value() + "/withdrawal", "reason", "当事人名称有误");
        assertThat(citizen.get(record).statusCode()).isEqualTo(404);
        assertThat(search("罚〔2026〕901号").body()).doesNotContain(record);
        assertThat(citizen.get(enterprise()).body()).contains("撤回", "当事人名称有误").doesNotContain("未培训");
        assertThat(citizen.cookie()).isEmpty();
    }

    @Test
    void what_is_not_public_looks_like_what_never_was() {
        var secret = proposed(true, "罚〔2026〕902号", "未培训");
        var hidden = citizen.get("/public/records/" + secret.value());
        var never = citizen.get("/public/records/" + UUID.randomUUID());

        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(never.body());
        assertThat(citizen.get("/public/records/nonsense").body()).isEqualTo(never.body());
        assertThat(citizen.get("/public/enterprises/" + unit).body()).isEqualTo(never.body());
        assertThat(asStranger("select count(*) from credit.publication where id = '" + secret.value() + "'")).isZero();
    }

    @Test
    void a_person_is_public_only_for_a_reason_and_then_by_the_surname() {
        var id = proposed(false, "罚〔2026〕903号", "赵钱孙未履行职责，电话 13912345678，身份证 511703198001011234");
        var officer = signedIn(District.OFFICER);
        officer.get("/publications/" + id.value());
        assertThat(officer.post("/publications/" + id.value() + "/publication").body()).contains("具有社会影响");
        assertThat(officer.post("/publications/" + id.value() + "/influence", "influence", "").body()).contains("请写明");
        officer.post("/publications/" + id.value() + "/influence", "influence", "事故造成社会关注");

        officer.post("/publications/" + id.value() + "/publication");

        var shown = citizen.get("/public/records/" + id.value()).body();
        assertThat(shown).contains("赵*").doesNotContain("赵钱孙", "13912345678", "511703198001011234");
        assertThat(citizen.get(enterprise()).body()).doesNotContain("903号");
    }

    @Test
    void it_ends_by_itself_when_its_time_is_over() throws Exception {
        var id = proposed(true, "罚〔2026〕904号", "未培训");
        district.as(District.OFFICER, () -> publications.approve(id));
        assertThat(citizen.get("/public/records/" + id.value()).statusCode()).isEqualTo(200);

        clock.standAt(DAY.plusMonths(36).plusDays(1));
        await().atMost(ofSeconds(5)).until(() -> citizen.get("/public/records/" + id.value() + "?later").statusCode() == 404);
        context.getBean("expiryWatch", ApplicationRunner.class).run(new DefaultApplicationArguments());

        assertThat(view(id)).isEqualTo(PublicationStatus.EXPIRED);
    }

    @Test
    void the_unit_disputes_a_line_is_answered_and_its_words_stand_beside_it() {
        var id = proposed(true, "罚〔2026〕905号", "未培训");
        district.as(District.OFFICER, () -> publications.approve(id));
        var own = signedIn(account);
        assertThat(own.get("/my/publications").body()).contains("未培训");
        own.get("/my/publications/" + id.value());
        assertThat(own.post("/my/publications/" + id.value() + "/disputes", "words", "").body()).contains("请写明哪里不准确");
        assertThat(own.post("/my/publications/" + id.value() + "/disputes", "words", "人数写错了", "reply", "本厂已于六月培训完毕").body()).contains("异议已提出");
        own.get("/my/publications/" + id.value());
        assertThat(own.post("/my/publications/" + id.value() + "/disputes", "words", "再说一次").body()).contains("正在核实");
        var officer = signedIn(District.OFFICER);
        var dispute = linked(officer.get("/publications/disputes").body(), "/publications/disputes/", name);

        officer.get(dispute);
        assertThat(officer.post(dispute + "/answer", "upheld", "true", "answer", "属实").body()).contains("请先承办");
        officer.post(dispute + "/handling");
        assertThat(citizen.get(enterprise()).body()).doesNotContain("六月培训完毕");
        officer.post(dispute + "/reply", "shown", "true");
        assertThat(officer.post(dispute + "/answer", "upheld", "true", "answer", "人数确有错误").body()).contains("已答复");

        assertThat(citizen.get(enterprise()).body()).contains("单位的说明", "六月培训完毕");
        assertThat(own.get("/my/publications/" + id.value()).body()).contains("人数确有错误");
        assertThat(officer.get("/clocks").body()).contains("更正或者撤回公示");
        officer.get("/publications/" + id.value());
        officer.post("/publications/" + id.value() + "/correction", "matter", "未培训 3 人", "basis", "", "result", "罚款 2 万元", "withheld", "", "reason", "人数有误");
        assertThat(citizen.get("/public/records/" + id.value()).body()).contains("未培训 3 人", "人数有误");
        assertThat(officer.get("/clocks").body()).doesNotContain("更正或者撤回公示：");
    }

    @Test
    void somebody_concerned_disputes_without_an_account_and_only_the_handler_learns_who() {
        var id = proposed(true, "罚〔2026〕906号", "未培训");
        district.as(District.OFFICER, () -> publications.approve(id));
        var form = "/public/records/" + id.value() + "/dispute";
        assertThat(citizen.get(form).body()).contains("不留 Cookie");
        assertThat(citizen.post(form, "words", "<script>alert(1)</script>我是被写错的人", "name", "", "contact", "").body()).contains("请写明您是谁", "&lt;script&gt;").doesNotContain("<script>alert");
        assertThat(citizen.post(form, "words", "x".repeat(1_001), "name", "钱某", "contact", "13700001111").body()).contains("1000 字以内");
        assertThat(citizen.post(form, "words", "我是被写错的人", "name", "钱某某", "contact", "13700001111").body()).contains("异议已收到");
        assertThat(citizen.cookie()).isEmpty();
        var officer = signedIn(District.OFFICER);
        var dispute = linked(officer.get("/publications/disputes").body(), "/publications/disputes/", name);
        assertThat(officer.get(dispute).body()).doesNotContain("13700001111", "钱某某");
        officer.post(dispute + "/handling");
        officer.get(dispute);

        assertThat(officer.post(dispute + "/contact").body()).contains("13700001111", "钱某某");

        var other = signedIn(District.COLLEAGUE);
        other.get(dispute);
        assertThat(other.post(dispute + "/contact").body()).contains("承办").doesNotContain("13700001111");
        assertThat(signedIn(account).get("/my/publications/" + id.value()).body()).doesNotContain("我是被写错的人");
        assertThat(signedIn(District.DISCIPLINE).get("/trace?q=" + encoded("公示异议")).body()).doesNotContain("13700001111");
    }

    @Test
    void a_page_may_be_kept_and_asked_for_again() throws Exception {
        var http = HttpClient.newHttpClient();
        var at = URI.create("http://localhost:" + port + enterprise());
        var first = http.send(HttpRequest.newBuilder(at).build(), BodyHandlers.ofString());
        var mark = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("no-cache");
        var same = http.send(HttpRequest.newBuilder(at).header("If-None-Match", mark).build(), BodyHandlers.ofString());
        assertThat(same.statusCode()).isEqualTo(304);
        var id = proposed(true, "罚〔2026〕907号", "未培训");

        district.as(District.OFFICER, () -> publications.approve(id));

        var changed = http.send(HttpRequest.newBuilder(at).header("If-None-Match", mark).build(), BodyHandlers.ofString());
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains("907号");
    }
}
