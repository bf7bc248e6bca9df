package anlan.articles;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import anlan.credit.Changes;
import anlan.credit.Proposal;
import anlan.credit.PublicationKind;
import anlan.credit.PublicationRules;
import anlan.credit.PublicationStatus;
import anlan.enterprise.EnterpriseId;
import anlan.platform.database.Scope;
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

    @Test
    void what_was_proposed_goes_on_under_the_rule_as_it_was_when_it_is_out_of_use() {
        var rules = context.getBean(PublicationRules.class);
        var before = Scope.SYSTEM.within(() -> rules.inForce(PublicationKind.PENALTY, true, DAY)).orElseThrow();
        var id = proposed(new Proposal(PublicationKind.PENALTY, UUID.randomUUID(), new EnterpriseId(unit), true, name, "罚〔2026〕941号", "未培训", "安全生产法",
                "罚款 1 万元", "区应急管理局", DAY));
        district.as(District.CLERK, () -> rules.correct(before.code(), before.months(), false, 30, "测试停用", "停用"));
        try {
            var officer = signedIn(District.OFFICER);
            assertThat(officer.get("/publications/" + id.value()).body()).contains(before.code() + " 第 " + before.version() + " 版");

            assertThat(officer.post("/publications/" + id.value() + "/publication").body()).contains("已公开");
            officer.post("/publications/" + id.value() + "/correction", "matter", "未培训就上岗", "basis", "", "result", "罚款 1 万元", "withheld", "", "reason", "案由");
            officer.post("/publications/" + id.value() + "/withdrawal", "reason", "重复");

            assertThat(view(id)).isEqualTo(PublicationStatus.WITHDRAWN);
            var next = proposed(new Proposal(PublicationKind.PENALTY, UUID.randomUUID(), new EnterpriseId(unit), true, name, "罚〔2026〕942号", "未培训", "安全生产法",
                    "罚款 1 万元", "区应急管理局", DAY));
            assertThat(officer.get("/publications/" + next.value()).body()).contains("当日没有公开这类信息的规则");
        } finally {
            district.as(District.CLERK, () -> rules.correct(before.code(), before.months(), before.automatic(), before.explained(), before.source(), before.status()));
        }
    }

    @Test
    void what_is_heard_late_or_twice_changes_nothing_and_undoes_no_correction() {
        var order = UUID.randomUUID();
        var id = proposed(new Proposal(PublicationKind.ORDER, order, new EnterpriseId(unit), true, name, "责改〔2026〕908号", "责令限期整改 1 项", "安全生产法", "整改中",
                "区应急管理局", DAY));
        var closed = DAY.plusDays(3);
        Scope.SYSTEM.run(() -> publications.advance(PublicationKind.ORDER, order, "已经整改，复查合格", closed));
        assertThat(citizen.get("/public/records/" + id.value()).body()).contains("已整改", closed.plusMonths(12).toString());
        var officer = signedIn(District.OFFICER);
        officer.get("/publications/" + id.value());
        officer.post("/publications/" + id.value() + "/correction", "matter", "责令限期整改 1 项", "basis", "", "result", "当日整改完毕", "withheld", "", "reason", "结果不准确");
        long changes = Scope.SYSTEM.within(() -> context.getBean(Changes.class).last());

        Scope.SYSTEM.run(() -> publications.advance(PublicationKind.ORDER, order, "已经整改，复查合格", closed));

        assertThat(citizen.get("/public/records/" + id.value()).body()).contains("当日整改完毕");
        assertThat(asStranger("select count(*) from credit.change where change > " + changes + " and publication = '" + id.value() + "'")).isZero();
    }

    @Test
    void an_order_that_was_settled_before_anybody_heard_of_it_is_public_as_settled() {
        var id = proposed(new Proposal(PublicationKind.ORDER, UUID.randomUUID(), new EnterpriseId(unit), true, name, "责改〔2026〕909号", "责令限期整改 1 项", "安全生产法",
                "已经整改，复查合格", "区应急管理局", DAY.minusDays(20), DAY.minusDays(2)));

        assertThat(citizen.get("/public/records/" + id.value()).body()).contains("已整改", DAY.minusDays(2).plusMonths(12).toString());
    }
}
