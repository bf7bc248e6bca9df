package anlan.articles;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import anlan.credit.Correction;
import anlan.credit.PublicationId;
import anlan.mandate.DutyView;
import anlan.mandate.Inbox;
import anlan.platform.security.Me;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Visitor;
import anlan.testing.Weeks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Whoever is concerned says that a line is wrong, is answered with the reason, and what is wrong is put right. */
@AnlanTest
@Import(Weeks.class)
class Article05DisputeTest extends PublicLines {

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
        assertThat(own.get("/my/publications/" + id.value()).body()).contains("已于 2026-06-01 更正");
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
        var discipline = signedIn(District.DISCIPLINE);
        await().atMost(ofSeconds(20)).untilAsserted(() -> assertThat(discipline.get("/trace/Dispute/" + dispute.substring(dispute.lastIndexOf('/') + 1)).body())
                .contains("查看异议人的联系方式").doesNotContain("13700001111", "钱某某"));
    }

    @Test
    void a_dispute_that_is_right_about_a_line_that_is_gone_starts_no_clock_brings_nothing_back_and_says_so() {
        var id = published("罚〔2026〕910号");
        var own = signedIn(account);
        own.get("/my/publications/" + id.value());
        own.post("/my/publications/" + id.value() + "/disputes", "words", "人数写错了");
        var officer = signedIn(District.OFFICER);
        var dispute = taken(officer);
        district.as(District.OFFICER, () -> publications.withdraw(id, "当事人名称有误"));
        assertThat(officer.get(dispute).body()).contains("已经不再公开");

        assertThat(officer.post(dispute + "/answer", "upheld", "true", "answer", "确有错误").body()).contains("已答复");

        assertThat(own.get("/my/publications/" + id.value()).body()).contains("已于 2026-06-01 不再公开（已撤回）");
        assertThat(duties(id)).isEmpty();
        assertThat(citizen.get("/public/records/" + id.value()).statusCode()).isEqualTo(404);
    }

    @Test
    void what_was_put_right_before_the_answer_is_not_to_be_put_right_again() {
        var id = published("罚〔2026〕911号");
        var own = signedIn(account);
        own.get("/my/publications/" + id.value());
        own.post("/my/publications/" + id.value() + "/disputes", "words", "人数写错了");
        var officer = signedIn(District.OFFICER);
        var dispute = taken(officer);
        officer.get(dispute);
        assertThat(officer.post(dispute + "/answer", "upheld", "true", "corrected", "true", "answer", "确有错误").body()).contains("没有更正过");
        district.as(District.OFFICER, () -> publications.correct(id, new Correction("未培训 3 人", "", "罚款 2 万元", ""), "人数有误"));
        assertThat(officer.get(dispute).body()).contains("异议提出以后已经更正");

        assertThat(officer.post(dispute + "/answer", "upheld", "true", "corrected", "true", "answer", "确有错误").body()).contains("已答复");

        assertThat(duties(id)).isEmpty();
        assertThat(own.get("/my/publications/" + id.value()).body()).contains("已于 2026-06-01 更正");
    }

    @Test
    void a_dispute_goes_to_another_officer_with_the_contact_and_leaves_a_trace() {
        var id = published("罚〔2026〕912号");
        raised(id);
        var officer = signedIn(District.OFFICER);
        var dispute = taken(officer);
        var colleague = signedIn(District.COLLEAGUE);
        var next = officer(District.COLLEAGUE);
        assertThat(colleague.get(dispute).body()).doesNotContain("改派给");
        assertThat(colleague.post(dispute + "/successor", "to", next.toString(), "reason", "我来").body()).contains("只有承办人本人或者他的负责人");
        var head = signedIn(District.SECTION_HEAD);
        assertThat(head.get(dispute).body()).contains("改派给");
        assertThat(head.post(dispute + "/successor", "to", UUID.randomUUID().toString(), "reason", "承办人出差").body()).contains("本机关的在任人员");

        assertThat(head.post(dispute + "/successor", "to", next.toString(), "reason", "承办人出差").body()).contains("已改派");

        colleague.get(dispute);
        assertThat(colleague.post(dispute + "/contact").body()).contains("13700001111");
        officer.get(dispute);
        assertThat(officer.post(dispute + "/contact").body()).doesNotContain("13700001111");
        var discipline = signedIn(District.DISCIPLINE);
        await().atMost(ofSeconds(20)).untilAsserted(() -> assertThat(discipline.get("/trace/Dispute/" + dispute.substring(dispute.lastIndexOf('/') + 1)).body()).contains("改派承办人", "承办人出差"));
    }

    @Test
    void whoever_raised_it_follows_it_by_number_and_word_and_nobody_else_learns_anything() {
        var id = published("罚〔2026〕913号");
        var told = raised(id);
        var number = found(told, "YY\\d{8}-[0-9A-Z]{5}");
        var word = found(told, "(?<![0-9A-Z])[0-9A-Z]{5}-[0-9A-Z]{5}(?=<)");
        assertThat(citizen.post("/public/disputes", "number", number, "word", word).body()).contains("待答复", "正在核实").doesNotContain("13700001111", "钱某某", name);
        var wrong = citizen.post("/public/disputes", "number", number, "word", "AAAAA-AAAAA").body();
        var never = citizen.post("/public/disputes", "number", "YY20260601-AAAAA", "word", word).body();
        assertThat(wrong).contains("编号或者查询密码不对");
        assertThat(wrong.replace(number, "").replace("AAAAA-AAAAA", "")).isEqualTo(never.replace("YY20260601-AAAAA", "").replace(word, ""));
        var officer = signedIn(District.OFFICER);
        var dispute = taken(officer);
        officer.get(dispute);
        officer.post(dispute + "/answer", "upheld", "true", "answer", "确有错误，已问过 13800002222");
        assertThat(citizen.post("/public/disputes", "number", number, "word", word).body()).contains("确有错误", "将在期限内").doesNotContain("13800002222");
        officer.get("/publications/" + id.value());
        officer.post("/publications/" + id.value() + "/withdrawal", "reason", "对象有误");

        var after = citizen.post("/public/disputes", "number", number.toLowerCase(Locale.ROOT), "word", word.replace("-", " "));

        assertThat(after.body()).contains("已于 2026-06-01 不再公开（已撤回）").doesNotContain(name, "未培训", "913号");
        assertThat(after.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(citizen.cookie()).isEmpty();
        assertThat(officer.get(dispute).body()).doesNotContain(word);
    }

    private PublicationId published(String number) {
        var id = proposed(true, number, "未培训");
        district.as(District.OFFICER, () -> publications.approve(id));
        return id;
    }

    private String raised(PublicationId id) {
        var form = "/public/records/" + id.value() + "/dispute";
        citizen.get(form);
        return citizen.post(form, "words", "我是被写错的人", "name", "钱某某", "contact", "13700001111").body();
    }

    private String taken(Visitor officer) {
        var dispute = linked(officer.get("/publications/disputes").body(), "/publications/disputes/", name);
        officer.get(dispute);
        officer.post(dispute + "/handling");
        return dispute;
    }

    private List<DutyView> duties(PublicationId id) {
        var found = new ArrayList<DutyView>();
        district.as(District.OFFICER, () -> found.addAll(context.getBean(Inbox.class).about(id)));
        return found;
    }

    private UUID officer(String username) {
        var person = new UUID[1];
        district.as(username, () -> person[0] = context.getBean(Me.class).person());
        return person[0];
    }

    private static String found(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern + " in " + page).isTrue();
        return found.group();
    }
}
