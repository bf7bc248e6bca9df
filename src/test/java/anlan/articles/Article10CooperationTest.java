package anlan.articles;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.inspection.VisitId;
import anlan.inspection.VisitKind;
import anlan.organization.Officers;
import anlan.organization.Post;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Bodies tell each other, hand over what is another's and answer; both sides see every date and nothing waits unseen. */
@AnlanTest
class Article10CooperationTest extends CooperatingBodies {

    @Test
    void a_notice_goes_to_several_bodies_and_each_signs_and_tells_what_it_did() {
        var officer = Visitor.signedIn(port, District.OFFICER);
        var title = "元旦前烟花爆竹经营检查情况通报" + ++serial;
        officer.get("/circulars/new");
        assertThat(officer.post("/circulars", "title", title, "words", "", "bodies", "ga").body()).contains("请填写通报的内容", title);
        var sent = officer.upload("/circulars", "uploads", "清单.pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII), "title", title, "words",
                "三家零售点超量存放，请协同查处。", "bodies", "ga", "bodies", "xf", "feedbackBy", today().plusDays(7).toString());
        assertThat(sent.body()).contains("通报已经送到各单位", "区公安分局", "区消防救援大队", "还没有打开", "清单.pdf");

        var police = Visitor.signedIn(port, POLICE);
        var fire = Visitor.signedIn(port, FIRE);
        var parcel = parcel(police, title);
        assertThat(police.get(parcel).body()).contains("三家零售点超量存放", "签收通报");
        assertThat(police.post(parcel + "/answers/RECEIVE", "kind", "RECEIVE", "words", "郑公").body()).contains("已登记：签收", "反馈通报的办理情况");
        assertThat(fire.get(parcel).body()).contains("没有这份来件").doesNotContain("三家零售点");
        assertThat(officer.get("/circulars?tab=owing&q=" + encoded(title)).body()).contains("2 个单位未办");
        assertThat(police.post(parcel + "/answers/FEEDBACK", "kind", "FEEDBACK", "words", "已查处两家。").body()).contains("已反馈");
        var other = parcel(fire, title);
        fire.post(other + "/answers/RECEIVE", "kind", "RECEIVE", "words", "赵消");
        fire.post(other + "/answers/FEEDBACK", "kind", "FEEDBACK", "words", "已复查一家。");

        var page = officer.get(sent.uri().getPath()).body();
        assertThat(page).contains("已查处两家。", "已复查一家。").doesNotContain("还没有签收");
        assertThat(officer.get("/circulars?tab=done&q=" + encoded(title)).body()).contains("都已办理");
        assertThat(officer.get("/circulars/export?format=CSV").body()).contains(title, "区公安分局、区消防救援大队");
        assertThat(officer.get("/trace/Circular/" + sent.uri().getPath().replace("/circulars/", "")).body()).contains("发出通报", "签收通报", "反馈通报");
    }

    @Test
    void what_a_visit_found_for_another_department_is_received_sent_back_or_answered_by_it() {
        var visit = aVisitWithAMatterFor(FIRE_NAME);
        var fire = Visitor.signedIn(port, FIRE);
        var parcel = parcel(fire, "示例移送化工厂" + serial);
        assertThat(fire.get(parcel).body()).contains("案件移送书", "现场检查记录", "签收移送");
        fire.post(parcel + "/answers/RECEIVE", "kind", "RECEIVE", "words", "赵消");
        assertThat(fire.post(parcel + "/answers/RESULT", "kind", "RESULT", "number", "", "words", "").body()).contains("请写明处理结果");
        assertThat(fire.post(parcel + "/answers/RESULT", "kind", "RESULT", "number", "消改〔2026〕1号", "words", "已责令改正。").body()).contains("已反馈结果");
        assertThat(Visitor.signedIn(port, District.OFFICER).get("/visits/" + visit.value()).body()).contains("已反馈结果", "消改〔2026〕1号", "赵消");

        var back = aVisitWithAMatterFor(FIRE_NAME);
        var second = parcel(fire, "示例移送化工厂" + serial);
        fire.post(second + "/answers/DECLINE", "kind", "DECLINE", "number", "", "words", "不属于消防职责。");
        var officer = Visitor.signedIn(port, District.OFFICER);
        assertThat(officer.get("/visits/" + back.value()).body()).contains("对方退回", "不属于消防职责。", "报请移送");
        assertThat(officer.get("/inbox").body()).contains("退回移送，另行处理");

        handOver(back, FIRE_NAME);
        assertThat(fire.get("/received?q=" + encoded("示例移送化工厂" + serial)).body()).containsOnlyOnce("<a class=\"nm\"").contains("待签收");
        assertThat(fire.get(second).body()).contains("不属于消防职责。", "还没有签收", "签收移送");
        assertThat(fire.post(second + "/answers/RECEIVE", "kind", "RECEIVE", "words", "赵消").body()).contains("已登记：签收");
        assertThat(fire.post(second + "/answers/RECEIVE", "kind", "RECEIVE", "words", "赵消").body()).contains("没有重复登记");
        assertThat(fire.get(second).body()).contains("处理移送的问题并反馈").containsOnlyOnce("签收人：赵消");
    }

    @Test
    void a_department_writes_to_others_and_sees_what_they_owe_it() {
        var title = "起重机械检查情况通报" + ++serial;
        var department = Visitor.signedIn(port, District.DEPARTMENT);
        var blank = department.get("/circulars/new").body();
        var key = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"").matcher(blank);
        assertThat(key.find()).isTrue();
        String[] form = {"key", key.group(1), "title", title, "words", "两台塔吊没有检测，请协同查处。", "bodies", "ga", "feedbackBy", today().plusDays(7).toString()};
        var sent = department.post("/circulars", form);
        assertThat(sent.body()).contains("通报已经送到各单位", "还没有打开", "待签收");
        assertThat(department.post("/circulars", form).uri()).isEqualTo(sent.uri());
        assertThat(occurrences(department.get("/circulars?q=" + encoded(title)).body(), title + "</a>")).isEqualTo(1);
        assertThat(department.get("/inbox?tab=waiting").body()).contains("签收通报：区住建局");

        var police = Visitor.signedIn(port, POLICE);
        var parcel = parcel(police, title);
        police.post(parcel + "/answers/RECEIVE", "kind", "RECEIVE", "words", "郑公");
        assertThat(department.get("/inbox").body()).contains("催问区公安分局反馈");
        police.post(parcel + "/answers/FEEDBACK", "kind", "FEEDBACK", "words", "已经查处。");
        assertThat(department.get("/inbox").body()).doesNotContain("催问区公安分局反馈");
        assertThat(department.get(sent.uri().getPath()).body()).contains("已反馈", "已经查处。");
    }

    @Test
    void the_account_of_another_body_opens_no_other_door() {
        var police = Visitor.signedIn(port, POLICE);
        for (var closed : List.of("/inbox", "/visits", "/enterprises", "/circulars", "/circulars/new", "/sent", "/clocks", "/administration", "/account", "/search?q=a")) {
            assertThat(police.get(closed).statusCode()).as(closed).isEqualTo(403);
        }
        assertThat(police.post("/circulars", "title", "x", "words", "x", "bodies", "xf").statusCode()).isEqualTo(403);
        assertThat(police.get("/received").body()).contains("来件").doesNotContain("现场检查</span>", "搜企业");
        assertThat(police.get("/help").statusCode()).isEqualTo(200);
    }

    @Test
    void a_liaison_whose_post_has_ended_opens_no_door_at_all() {
        var login = "d-gongan-" + ++serial;
        var officers = district.bean(Officers.class);
        var id = district.person(login, "旧联络", "ga", LocalDate.of(2030, 1, 7), Post.LIAISON);
        assertThat(Visitor.signedIn(port, login).get("/received").statusCode()).isEqualTo(200);

        Scope.SYSTEM.run(() -> officers.posts(id).forEach(post -> officers.endPost(post.id(), today().minusDays(1))));

        var former = Visitor.signedIn(port, login);
        assertThat(former.get("/home").body()).contains("现在没有任岗").doesNotContain(">来件<", "联合惩戒", "现场检查</span>");
        for (var closed : List.of("/inbox", "/visits", "/enterprises", "/organization", "/search?q=a", "/account")) {
            assertThat(former.get(closed).statusCode()).as(closed).isEqualTo(403);
        }
        for (var empty : List.of("/received", "/restrictions")) {
            assertThat(former.get(empty).body()).as(empty).contains("未任岗");
        }
    }

    private VisitId aVisitWithAMatterFor(String receiver) {
        var enterprise = district.enterprise("达川区示例移送化工厂" + ++serial, District.TOWN_A, "d-yisong-" + serial);
        var work = district.fieldWork();
        var visit = work.arrived(enterprise, VisitKind.PLANNED, District.OFFICER, District.COLLEAGUE, District.SECTION_HEAD);
        work.inspect(District.OFFICER, visit);
        work.handOver(District.OFFICER, visit);
        work.sign(District.OFFICER, visit);
        handOver(visit, receiver);
        return visit;
    }
}
