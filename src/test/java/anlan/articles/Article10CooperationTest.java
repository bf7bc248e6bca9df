package anlan.articles;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.hazard.Transfers;
import anlan.inspection.VisitId;
import anlan.inspection.VisitKind;
import anlan.organization.Post;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Bodies tell each other, hand over what is another's and answer; both sides see every date and nothing waits unseen. */
@AnlanTest
class Article10CooperationTest {

    private static final String POLICE = "d-gongan", FIRE = "d-xiaofang", FIRE_NAME = "达州市达川区消防救援大队";
    private static final Pattern PARCEL = Pattern.compile("/received/([0-9a-f-]{36})\"");
    private static int serial;

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    private District district;

    @BeforeEach
    void bodies_with_accounts() {
        district = District.of(context);
        try {
            district.id(POLICE);
        } catch (NullPointerException _) {
            district.person(POLICE, "郑公", "ga", LocalDate.of(2030, 1, 7), Post.LIAISON);
            district.person(FIRE, "赵消", "xf", LocalDate.of(2030, 1, 7), Post.LIAISON);
        }
    }

    @Test
    void a_notice_goes_to_several_bodies_and_each_signs_and_tells_what_it_did() {
        var officer = signedIn(District.OFFICER);
        var title = "元旦前烟花爆竹经营检查情况通报" + ++serial;
        officer.get("/circulars/new");
        assertThat(officer.post("/circulars", "title", title, "words", "", "bodies", "ga").body()).contains("请填写通报的内容", title);
        var sent = officer.upload("/circulars", "uploads", "清单.pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII), "title", title, "words",
                "三家零售点超量存放，请协同查处。", "bodies", "ga", "bodies", "xf", "feedbackBy", today().plusDays(7).toString());
        assertThat(sent.body()).contains("通报已经送到各单位", "区公安分局", "区消防救援大队", "还没有打开", "清单.pdf");

        var police = signedIn(POLICE);
        var fire = signedIn(FIRE);
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
        var fire = signedIn(FIRE);
        var parcel = parcel(fire, "示例移送化工厂" + serial);
        assertThat(fire.get(parcel).body()).contains("案件移送书", "现场检查记录", "签收移送");
        fire.post(parcel + "/answers/RECEIVE", "kind", "RECEIVE", "words", "赵消");
        assertThat(fire.post(parcel + "/answers/RESULT", "kind", "RESULT", "number", "", "words", "").body()).contains("请写明处理结果");
        assertThat(fire.post(parcel + "/answers/RESULT", "kind", "RESULT", "number", "消改〔2026〕1号", "words", "已责令改正。").body()).contains("已反馈结果");
        assertThat(signedIn(District.OFFICER).get("/visits/" + visit.value()).body()).contains("已反馈结果", "消改〔2026〕1号", "赵消");

        var back = aVisitWithAMatterFor(FIRE_NAME);
        var second = parcel(fire, "示例移送化工厂" + serial);
        fire.post(second + "/answers/DECLINE", "kind", "DECLINE", "number", "", "words", "不属于消防职责。");
        var officer = signedIn(District.OFFICER);
        assertThat(officer.get("/visits/" + back.value()).body()).contains("对方退回", "不属于消防职责。", "报请移送");
        assertThat(officer.get("/inbox").body()).contains("退回移送，另行处理");
    }

    @Test
    void departments_come_together_once_and_each_records_its_own_findings() {
        var name = "达川区示例联合化工厂" + ++serial;
        var enterprise = district.enterprise(name, District.TOWN_A, "d-lianhe-" + serial);
        var lead = signedIn(District.OFFICER);
        lead.get("/joint-works/new");
        assertThat(lead.post("/joint-works", "kind", "ENFORCEMENT", "title", "危化品联合执法", "matter", "各查各的", "from", today().toString(), "to",
                today().plusDays(3).toString(), "bodies", "ga", "targets", "没有这家").body()).contains("企业档案中没有这家企业", "危化品联合执法");
        var begun = lead.post("/joint-works", "kind", "ENFORCEMENT", "title", "危化品联合执法" + serial, "matter", "公安查剧毒，镇查属地责任", "from", today().toString(),
                "to", today().plusDays(3).toString(), "bodies", "ga", "bodies", "town-" + District.TOWN_A, "targets", name);
        assertThat(begun.body()).contains("邀请已送到各单位", "未确认", name);
        var work = begun.uri().getPath();

        var police = signedIn(POLICE);
        var town = signedIn(District.A_OFFICER);
        var owner = signedIn("d-lianhe-" + serial);
        var ofPolice = parcel(police, "危化品联合执法" + serial);
        assertThat(police.post(ofPolice + "/answers/CONFIRM", "kind", "CONFIRM", "words", "郑公，电话 0818").body()).contains("已确认");
        assertThat(lead.post(work + "/conclusion", "conclusion", "都好").body()).contains("还有单位没有确认", "都好");
        town.post(parcel(town, "危化品联合执法" + serial) + "/answers/CONFIRM", "kind", "CONFIRM", "words", "杨庚");
        assertThat(lead.post(work + "/tasks", "body", "ga", "what", "核查剧毒化学品流向", "due", today().plusDays(2).toString()).body()).contains("核查剧毒化学品流向");
        assertThat(police.get(ofPolice).body()).contains("核查剧毒化学品流向");

        var field = district.fieldWork();
        var ours = field.approved(enterprise, VisitKind.JOINT, District.OFFICER, District.COLLEAGUE, District.SECTION_HEAD);
        var theirs = field.approved(enterprise, VisitKind.JOINT, District.A_OFFICER, District.A_COLLEAGUE, District.A_HEAD);
        assertThat(owner.get("/my/joint-visits").body()).contains("没有几个部门一起到场的检查");
        for (var visit : List.of(ours, theirs)) {
            var leader = visit.equals(ours) ? District.OFFICER : District.A_OFFICER;
            district.as(leader, () -> field.arrive(visit));
            field.inspect(leader, visit);
            if (visit.equals(theirs)) {
                field.handOver(leader, visit);
            }
            field.sign(leader, visit);
        }
        assertThat(owner.get("/my/joint-visits").body()).contains("危化品联合执法" + serial, "李乙、张丙", "杨庚、赵辛");
        assertThat(lead.get(work).body()).contains("李乙、张丙", "杨庚、赵辛", "现场检查记录");
        assertThat(lead.get("/visits/" + ours.value()).body()).contains("本次检查属于", "杨庚、赵辛");
        assertThat(town.get(work).body()).contains("危化品联合执法").doesNotContain("结束并送各单位");

        assertThat(lead.post(work + "/conclusion", "conclusion", "都好").body()).contains("还有任务没有办结");
        var task = Pattern.compile("/answers/(task-[0-9a-f-]+)").matcher(police.get(ofPolice).body());
        assertThat(task.find()).isTrue();
        police.post(ofPolice + "/answers/" + task.group(1), "kind", task.group(1), "words", "流向清楚。");
        assertThat(lead.post(work + "/conclusion", "conclusion", "发现问题两项，已责令整改。").body()).contains("已总结", "流向清楚。");
        assertThat(police.get(ofPolice).body()).contains("发现问题两项").doesNotContain("现在可以办理");
        assertThat(signedIn(District.B_OFFICER).get(work).body()).contains("没有这项联合执法").doesNotContain(name);
        assertThat(lead.get("/inbox").body()).doesNotContain("总结：区应急管理局联合执法〔" + today().getYear() + "〕" + serial + "号");
    }

    @Test
    void a_joint_investigation_has_tasks_with_terms_and_a_conclusion() {
        var name = "达川区示例调查化工厂" + ++serial;
        district.enterprise(name, District.TOWN_A, "d-diaocha-" + serial);
        var lead = signedIn(District.OFFICER);
        lead.get("/joint-works/new");
        var begun = lead.post("/joint-works", "kind", "INVESTIGATION", "title", "非法储存联合调查" + serial, "matter", "查清来源", "from", today().toString(),
                "to", today().plusDays(9).toString(), "bodies", "xf", "targets", name);
        var work = begun.uri().getPath();
        var fire = signedIn(FIRE);
        fire.post(parcel(fire, "非法储存联合调查" + serial) + "/answers/DECLINE", "kind", "DECLINE", "words", "不属于消防职责。");
        assertThat(lead.get(work).body()).contains("不参加", "不属于消防职责。");
        lead.post(work + "/tasks", "body", "yj", "what", "询问知情人", "due", today().plusDays(5).toString());
        var task = Pattern.compile("name=\"task\" value=\"([0-9a-f-]+)\"").matcher(lead.get(work).body());
        assertThat(task.find()).isTrue();
        assertThat(lead.post(work + "/cases", "number", "没有的案号").body()).contains("没有这个案号");
        lead.post(work + "/results", "task", task.group(1), "result", "已询问三人。");
        assertThat(lead.post(work + "/conclusion", "conclusion", "来源已经查清。").body()).contains("已总结", "来源已经查清。", "已询问三人。");
        assertThat(lead.get("/joint-works?kind=INVESTIGATION&tab=ended").body()).contains("非法储存联合调查" + serial);
    }

    @Test
    void the_account_of_another_body_opens_no_other_door() {
        var police = signedIn(POLICE);
        for (var closed : List.of("/inbox", "/visits", "/enterprises", "/circulars", "/circulars/new", "/sent", "/clocks", "/administration", "/account", "/search?q=a")) {
            assertThat(police.get(closed).statusCode()).as(closed).isEqualTo(403);
        }
        assertThat(police.post("/circulars", "title", "x", "words", "x", "bodies", "xf").statusCode()).isEqualTo(403);
        assertThat(police.get("/received").body()).contains("来件").doesNotContain("现场检查</span>", "搜企业");
        assertThat(police.get("/help").statusCode()).isEqualTo(200);
    }

    private VisitId aVisitWithAMatterFor(String receiver) {
        var enterprise = district.enterprise("达川区示例移送化工厂" + ++serial, District.TOWN_A, "d-yisong-" + serial);
        var work = district.fieldWork();
        var visit = work.arrived(enterprise, VisitKind.PLANNED, District.OFFICER, District.COLLEAGUE, District.SECTION_HEAD);
        work.inspect(District.OFFICER, visit);
        work.handOver(District.OFFICER, visit);
        work.sign(District.OFFICER, visit);
        var transfers = district.bean(Transfers.class);
        district.as(District.OFFICER, () -> transfers.propose(visit, new Transfers.Proposal(receiver, "消防车通道由消防救援机构监督管理", "现场检查记录复印件，1份", "")));
        var id = Scope.SYSTEM.within(() -> transfers.ofVisit(visit.value())).orElseThrow().id();
        district.as(District.SECTION_HEAD, () -> transfers.decide(id, true, ""));
        return visit;
    }

    private static String parcel(Visitor who, String words) {
        var found = PARCEL.matcher(who.get("/received?q=" + encoded(words)).body());
        assertThat(found.find()).isTrue();
        return "/received/" + found.group(1);
    }

    private Visitor signedIn(String username) {
        var visitor = new Visitor(port);
        visitor.signIn(username, District.PASSWORD);
        return visitor;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
