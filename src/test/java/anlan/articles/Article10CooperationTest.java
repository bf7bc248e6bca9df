package anlan.articles;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.cooperation.JointWorkId;
import anlan.cooperation.JointWorks;
import anlan.enterprise.Enterprises;
import anlan.enterprise.Registration;
import anlan.hazard.Transfers;
import anlan.inspection.VisitId;
import anlan.inspection.VisitKind;
import anlan.organization.Officers;
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
import java.util.UUID;
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

        handOver(back, FIRE_NAME);
        assertThat(fire.get("/received?q=" + encoded("示例移送化工厂" + serial)).body()).containsOnlyOnce("<a class=\"nm\"").contains("待签收");
        assertThat(fire.get(second).body()).contains("不属于消防职责。", "还没有签收", "签收移送");
        assertThat(fire.post(second + "/answers/RECEIVE", "kind", "RECEIVE", "words", "赵消").body()).contains("已登记：签收");
        assertThat(fire.post(second + "/answers/RECEIVE", "kind", "RECEIVE", "words", "赵消").body()).contains("没有重复登记");
        assertThat(fire.get(second).body()).contains("处理移送的问题并反馈").containsOnlyOnce("签收人：赵消");
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
        assertThat(lead.post(work + "/conclusion", "conclusion", "都好").body()).contains("还没有单位到场检查", "都好");
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

        assertThat(lead.post(work + "/conclusion", "conclusion", "都好").body()).contains("区公安分局的任务“核查剧毒化学品流向”没有办结", "请写明理由和去向");
        var task = Pattern.compile("/answers/(task-[0-9a-f-]+)").matcher(police.get(ofPolice).body());
        assertThat(task.find()).isTrue();
        police.post(ofPolice + "/answers/" + task.group(1), "kind", task.group(1), "words", "流向清楚。");
        assertThat(lead.post(work + "/conclusion", "conclusion", "发现问题两项，已责令整改。").body()).contains("已总结", "流向清楚。");
        assertThat(police.get(ofPolice).body()).contains("发现问题两项").doesNotContain("现在可以办理");
        assertThat(signedIn(District.B_OFFICER).get(work).body()).contains("没有这项联合执法").doesNotContain(name);
        assertThat(lead.get("/inbox").body()).doesNotContain("总结：区应急管理局联合执法〔" + today().getYear() + "〕" + serial + "号");
    }

    @Test
    void a_department_writes_to_others_and_sees_what_they_owe_it() {
        var title = "起重机械检查情况通报" + ++serial;
        var department = signedIn(District.DEPARTMENT);
        var blank = department.get("/circulars/new").body();
        var key = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"").matcher(blank);
        assertThat(key.find()).isTrue();
        String[] form = {"key", key.group(1), "title", title, "words", "两台塔吊没有检测，请协同查处。", "bodies", "ga", "feedbackBy", today().plusDays(7).toString()};
        var sent = department.post("/circulars", form);
        assertThat(sent.body()).contains("通报已经送到各单位", "还没有打开", "待签收");
        assertThat(department.post("/circulars", form).uri()).isEqualTo(sent.uri());
        assertThat(occurrences(department.get("/circulars?q=" + encoded(title)).body(), title + "</a>")).isEqualTo(1);
        assertThat(department.get("/inbox?tab=waiting").body()).contains("签收通报：区住建局");

        var police = signedIn(POLICE);
        var parcel = parcel(police, title);
        police.post(parcel + "/answers/RECEIVE", "kind", "RECEIVE", "words", "郑公");
        assertThat(department.get("/inbox").body()).contains("催问区公安分局反馈");
        police.post(parcel + "/answers/FEEDBACK", "kind", "FEEDBACK", "words", "已经查处。");
        assertThat(department.get("/inbox").body()).doesNotContain("催问区公安分局反馈");
        assertThat(department.get(sent.uri().getPath()).body()).contains("已反馈", "已经查处。");
    }

    @Test
    void a_department_leads_and_ends_what_the_others_left_open() {
        var site = aSite("达川区示例联建工地" + ++serial);
        var lead = signedIn(District.DEPARTMENT);
        lead.get("/joint-works/new");
        var begun = lead.post("/joint-works", "kind", "INVESTIGATION", "title", "工地联合调查" + serial, "matter", "查清责任", "from", today().toString(), "to",
                today().plusDays(9).toString(), "bodies", "ga", "bodies", "town-" + District.TOWN_A, "targets", site);
        assertThat(begun.body()).contains("邀请已送到各单位", site);
        var work = begun.uri().getPath();
        var town = signedIn(District.A_OFFICER);
        town.post(parcel(town, "工地联合调查" + serial) + "/answers/CONFIRM", "kind", "CONFIRM", "words", "杨庚");
        for (int twice = 0; twice < 2; twice++) {
            lead.post(work + "/tasks", "body", "town-" + District.TOWN_A, "what", "调取监控" + serial, "due", today().plusDays(5).toString());
        }
        assertThat(occurrences(lead.get(work).body(), "调取监控" + serial)).isEqualTo(2); // in the list and among what is open
        lead.post(work + "/tasks", "body", "ga", "what", "查找工头" + serial, "due", today().plusDays(5).toString());
        assertThat(lead.get("/inbox").body()).contains("催办百节镇", "调取监控" + serial);

        var task = Pattern.compile("name=\"task\" value=\"([0-9a-f-]+)\"").matcher(town.get(work).body());
        assertThat(task.find()).isTrue();
        assertThat(town.post(work + "/results", "task", task.group(1), "result", "已经调取。").body()).contains("已经调取。");
        assertThat(lead.get("/inbox").body()).doesNotContain("调取监控" + serial).contains("查找工头" + serial);

        assertThat(lead.post(work + "/conclusion", "conclusion", "责任已经查清。", "leftOpen", "").body())
                .contains("区公安分局没有确认是否参加", "区公安分局的任务“查找工头" + serial + "”没有办结", "请写明理由和去向", "责任已经查清。");
        assertThat(lead.post(work + "/conclusion", "conclusion", "责任已经查清。", "leftOpen", "工头另案查找。").body()).contains("已总结", "工头另案查找。");
        assertThat(lead.post(work + "/conclusion", "conclusion", "再来一次", "leftOpen", "").body()).contains("已总结，不能再办理");
        assertThat(lead.get("/inbox").body()).doesNotContain("查找工头" + serial, "总结：" + number(work));
        var police = signedIn(POLICE);
        assertThat(police.get(parcel(police, "工地联合调查" + serial)).body()).contains("已总结", "工头另案查找。").doesNotContain("正在计算的期限", "现在可以办理");
    }

    @Test
    void a_department_enters_its_own_findings_where_the_trade_is_another_s() {
        var name = "达川区示例同查化工厂" + ++serial;
        district.enterprise(name, District.TOWN_A, "d-tongcha-" + serial);
        var lead = signedIn(District.OFFICER);
        lead.get("/joint-works/new");
        var work = lead.post("/joint-works", "kind", "ENFORCEMENT", "title", "同查" + serial, "matter", "住建查燃气，消防查通道", "from", today().toString(), "to",
                today().plusDays(3).toString(), "bodies", "zj", "bodies", "xf", "targets", name).uri().getPath();
        var department = signedIn(District.DEPARTMENT);
        var fire = signedIn(FIRE);
        var owner = signedIn("d-tongcha-" + serial);
        var invitation = parcel(department, "同查" + serial);
        assertThat(department.get(work).body()).doesNotContain("填报检查情况");
        department.post(invitation + "/answers/CONFIRM", "kind", "CONFIRM", "words", "徐癸");
        var page = department.get(work).body();
        assertThat(page).contains("填报检查情况").doesNotContain("拟定本单位的检查方案");
        var form = Pattern.compile(work + "/targets/[0-9a-f-]+/findings").matcher(page);
        assertThat(form.find()).isTrue();
        assertThat(department.post(form.group(), "words", "").body()).contains("请写明检查人员");
        department.get(form.group());
        var found = department.upload(form.group(), "upload", "记录.pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII), "words", "调压箱没有防撞栏。");
        assertThat(found.body()).contains("检查情况已经登记", "调压箱没有防撞栏。", "记录.pdf", "徐癸");

        var ofFire = parcel(fire, "同查" + serial);
        fire.post(ofFire + "/answers/CONFIRM", "kind", "CONFIRM", "words", "赵消");
        var answer = Pattern.compile("/answers/(found-[0-9a-f-]+)").matcher(fire.get(ofFire).body());
        assertThat(answer.find()).isTrue();
        fire.post(ofFire + "/answers/" + answer.group(1), "kind", answer.group(1), "words", "消防车通道被占。");
        assertThat(fire.get(ofFire).body()).contains("消防车通道被占。").doesNotContain("调压箱");
        assertThat(lead.get(work).body()).contains("调压箱没有防撞栏。", "消防车通道被占。", "区住建局", "区消防救援大队");
        assertThat(owner.get("/my/joint-visits").body()).contains("同查" + serial, "区住建局", "区消防救援大队", "由该单位自行送达").doesNotContain("调压箱", "消防车通道");
        assertThat(signedIn(District.B_OFFICER).get(form.group()).body()).contains("没有这项联合执法").doesNotContain(name);
        assertThat(lead.post(work + "/conclusion", "conclusion", "两家各查各的。").body()).contains("已总结");
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

    @Test
    void a_liaison_whose_post_has_ended_opens_no_door_at_all() {
        var login = "d-gongan-" + ++serial;
        var officers = district.bean(Officers.class);
        var id = district.person(login, "旧联络", "ga", LocalDate.of(2030, 1, 7), Post.LIAISON);
        assertThat(signedIn(login).get("/received").statusCode()).isEqualTo(200);

        Scope.SYSTEM.run(() -> officers.posts(id).forEach(post -> officers.endPost(post.id(), today().minusDays(1))));

        var former = signedIn(login);
        assertThat(former.get("/home").body()).contains("现在没有任岗").doesNotContain(">来件<", "联合惩戒", "现场检查</span>");
        for (var closed : List.of("/inbox", "/visits", "/enterprises", "/organization", "/search?q=a", "/account")) {
            assertThat(former.get(closed).statusCode()).as(closed).isEqualTo(403);
        }
        for (var empty : List.of("/received", "/restrictions")) {
            assertThat(former.get(empty).body()).as(empty).contains("未任岗");
        }
    }

    private String aSite(String name) {
        Scope.SYSTEM.run(() -> district.bean(Enterprises.class).register(Registration.brief(name, district.aCode(), "4710", District.TOWN_A, "示例路 2 号")));
        return name;
    }

    private String number(String work) {
        return Scope.SYSTEM.within(() -> district.bean(JointWorks.class).view(new JointWorkId(UUID.fromString(work.replace("/joint-works/", ""))))).number();
    }

    private static int occurrences(String text, String words) {
        return text.split(Pattern.quote(words), -1).length - 1;
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

    private void handOver(VisitId visit, String receiver) {
        var transfers = district.bean(Transfers.class);
        district.as(District.OFFICER, () -> transfers.propose(visit, new Transfers.Proposal(receiver, "消防车通道由消防救援机构监督管理", "现场检查记录复印件，1份", "")));
        var id = Scope.SYSTEM.within(() -> transfers.ofVisit(visit.value())).orElseThrow().id();
        assertThat(signedIn(District.SECTION_HEAD).get("/inbox").body()).contains("审批移送" + receiver + "：达川区示例移送化工厂" + serial);
        district.as(District.SECTION_HEAD, () -> transfers.decide(id, true, ""));
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
