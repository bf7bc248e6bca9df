package anlan.articles;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.enterprise.Enterprises;
import anlan.enterprise.Registration;
import anlan.inspection.VisitKind;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Bodies check and investigate together: one visit, each its own findings, tasks with terms, an end. */
@AnlanTest
class Article10JointWorkTest extends CooperatingBodies {

    @Test
    void departments_come_together_once_and_each_records_its_own_findings() {
        var name = "达川区示例联合化工厂" + ++serial;
        var enterprise = district.enterprise(name, District.TOWN_A, "d-lianhe-" + serial);
        var lead = Visitor.signedIn(port, District.OFFICER);
        lead.get("/joint-works/new");
        assertThat(lead.post("/joint-works", "kind", "ENFORCEMENT", "title", "危化品联合执法", "matter", "各查各的", "from", today().toString(), "to",
                today().plusDays(3).toString(), "bodies", "ga", "targets", "没有这家").body()).contains("企业档案中没有这家企业", "危化品联合执法");
        var begun = lead.post("/joint-works", "kind", "ENFORCEMENT", "title", "危化品联合执法" + serial, "matter", "公安查剧毒，镇查属地责任", "from", today().toString(),
                "to", today().plusDays(3).toString(), "bodies", "ga", "bodies", "town-" + District.TOWN_A, "targets", name);
        assertThat(begun.body()).contains("邀请已送到各单位", "未确认", name);
        var work = begun.uri().getPath();

        var police = Visitor.signedIn(port, POLICE);
        var town = Visitor.signedIn(port, District.A_OFFICER);
        var owner = Visitor.signedIn(port, "d-lianhe-" + serial);
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
        assertThat(Visitor.signedIn(port, District.B_OFFICER).get(work).body()).contains("没有这项联合执法").doesNotContain(name);
        assertThat(lead.get("/inbox").body()).doesNotContain("总结：区应急管理局联合执法〔" + today().getYear() + "〕" + serial + "号");
    }

    @Test
    void a_department_leads_and_ends_what_the_others_left_open() {
        var site = aSite("达川区示例联建工地" + ++serial);
        var lead = Visitor.signedIn(port, District.DEPARTMENT);
        lead.get("/joint-works/new");
        var begun = lead.post("/joint-works", "kind", "INVESTIGATION", "title", "工地联合调查" + serial, "matter", "查清责任", "from", today().toString(), "to",
                today().plusDays(9).toString(), "bodies", "ga", "bodies", "town-" + District.TOWN_A, "targets", site);
        assertThat(begun.body()).contains("邀请已送到各单位", site);
        var work = begun.uri().getPath();
        var town = Visitor.signedIn(port, District.A_OFFICER);
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
        var police = Visitor.signedIn(port, POLICE);
        assertThat(police.get(parcel(police, "工地联合调查" + serial)).body()).contains("已总结", "工头另案查找。").doesNotContain("正在计算的期限", "现在可以办理");
    }

    @Test
    void a_department_enters_its_own_findings_where_the_trade_is_another_s() {
        var name = "达川区示例同查化工厂" + ++serial;
        district.enterprise(name, District.TOWN_A, "d-tongcha-" + serial);
        var lead = Visitor.signedIn(port, District.OFFICER);
        lead.get("/joint-works/new");
        var work = lead.post("/joint-works", "kind", "ENFORCEMENT", "title", "同查" + serial, "matter", "住建查燃气，消防查通道", "from", today().toString(), "to",
                today().plusDays(3).toString(), "bodies", "zj", "bodies", "xf", "targets", name).uri().getPath();
        var department = Visitor.signedIn(port, District.DEPARTMENT);
        var fire = Visitor.signedIn(port, FIRE);
        var owner = Visitor.signedIn(port, "d-tongcha-" + serial);
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
        assertThat(Visitor.signedIn(port, District.B_OFFICER).get(form.group()).body()).contains("没有这项联合执法").doesNotContain(name);
        assertThat(lead.post(work + "/conclusion", "conclusion", "两家各查各的。").body()).contains("已总结");
    }

    @Test
    void a_joint_investigation_has_tasks_with_terms_and_a_conclusion() {
        var name = "达川区示例调查化工厂" + ++serial;
        district.enterprise(name, District.TOWN_A, "d-diaocha-" + serial);
        var lead = Visitor.signedIn(port, District.OFFICER);
        lead.get("/joint-works/new");
        var begun = lead.post("/joint-works", "kind", "INVESTIGATION", "title", "非法储存联合调查" + serial, "matter", "查清来源", "from", today().toString(),
                "to", today().plusDays(9).toString(), "bodies", "xf", "targets", name);
        var work = begun.uri().getPath();
        var fire = Visitor.signedIn(port, FIRE);
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

    private String aSite(String name) {
        Scope.SYSTEM.run(() -> district.bean(Enterprises.class).register(Registration.brief(name, district.aCode(), "4710", District.TOWN_A, "示例路 2 号")));
        return name;
    }
}
