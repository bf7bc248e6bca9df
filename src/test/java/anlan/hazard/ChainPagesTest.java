package anlan.hazard;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.hazard.HazardFixtures.Team;
import anlan.inspection.ChecklistId;
import anlan.inspection.Checklists;
import anlan.inspection.SiteRecords;
import anlan.inspection.VisitId;
import anlan.inspection.Visits;
import anlan.organization.OfficerId;
import anlan.organization.OrganizationFixtures;
import anlan.organization.account.Accounts;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import anlan.testing.Visitor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The chain as its people walk it, page by page, in a browser without script. */
@AnlanTest
@Import(HazardFixtures.class)
class ChainPagesTest {

    private static final Pattern RADIO = Pattern.compile("name=\"(answer-[0-9a-f-]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    HazardFixtures fixtures;

    @Autowired
    Accounts accounts;

    @Autowired
    Visits visits;

    @Autowired
    SiteRecords records;

    @Autowired
    Checklists checklists;

    @Autowired
    Orders orders;

    @Autowired
    Clock clock;

    private static @Nullable String headName;

    private Team team;
    private Visitor officer;
    private Visitor head;
    private Visitor owner;

    @BeforeEach
    void sign_in() {
        team = fixtures.aTeam();
        officer = signedIn(team.leader().person());
        head = headSignedIn();
        var name = "e" + UUID.randomUUID().toString().substring(0, 8);
        Scope.SYSTEM.run(() -> accounts.openWith(Accounts.NewAccount.ofEnterprise(team.enterprise(), name, "企业"), OrganizationFixtures.PASSWORD));
        owner = new Visitor(port);
        owner.signIn(name, OrganizationFixtures.PASSWORD);
    }

    /** The section has one head, and the head one account. */
    private Visitor headSignedIn() {
        if (headName == null) {
            headName = "o" + UUID.randomUUID().toString().substring(0, 8);
            var account = headName;
            Scope.SYSTEM.run(() -> accounts.openWith(Accounts.NewAccount.of(new OfficerId(team.head().person()), account, account), OrganizationFixtures.PASSWORD));
        }
        var visitor = new Visitor(port);
        visitor.signIn(headName, OrganizationFixtures.PASSWORD);
        return visitor;
    }

    private Visitor signedIn(UUID person) {
        var name = "o" + UUID.randomUUID().toString().substring(0, 8);
        Scope.SYSTEM.run(() -> accounts.openWith(Accounts.NewAccount.of(new OfficerId(person), name, name), OrganizationFixtures.PASSWORD));
        var visitor = new Visitor(port);
        visitor.signIn(name, OrganizationFixtures.PASSWORD);
        return visitor;
    }

    @Test
    void from_the_scheme_to_the_closed_order_every_page_does_its_step() {
        var visit = plan();
        assertThat(head.get("/visits?tab=plan&q=示例").body()).contains("待审批");
        assertThat(head.get("/visits/" + visit).body()).contains("履职条件", "批准方案");
        assertThat(head.post("/visits/" + visit + "/approval", "opinion", "", "agree", "true").body()).contains("已批准");
        officer.get("/visits/" + visit);
        assertThat(officer.post("/visits/" + visit + "/arrival", "arrivedAt", minute(), "certificatesShown", "true").body())
                .contains("现场检查记录", "本节其余全部符合");

        answer(visit);
        var finding = as(team.leader(), () -> records.view(visits.view(new VisitId(visit)))).findings().getFirst();
        assertThat(officer.get("/visits/" + visit + "/findings/" + finding.id().value()).body()).contains(finding.problem());
        assertThat(officer.get("/visits/" + visit + "/findings/new").statusCode()).isEqualTo(200);
        assertThat(officer.get("/visits/" + visit + "/preview").body()).contains("现场检查记录");
        officer.get("/visits/" + visit + "/site");
        assertThat(officer.post("/visits/" + visit + "/facts", "startedAt", minute(), "endedAt", minute(), "place", "生产区",
                "presentName", "赵某", "presentPost", "安全管理员").body()).contains("现场情况已保存");
        assertThat(officer.get("/visits/" + visit + "/sign").body()).contains("一次签署", "预览责令限期整改指令书");
        assertThat(officer.get("/visits/" + visit + "/sign/preview/1").body()).contains("责令限期整改指令书");
        assertThat(sign(visit)).contains("已签署", "隐患与处理");

        walkOrder(visit);
    }

    private UUID plan() {
        assertThat(officer.get("/visits/new?q=示例花炮").body()).contains("拟定检查方案");
        assertThat(officer.get("/visits/new?enterprise=" + team.enterprise()).body()).contains("检查人员", "通用");
        var general = as(team.leader(), () -> checklists.on(LocalDate.now(clock))).stream().filter(c -> c.isGeneral()).findFirst().orElseThrow();
        var from = LocalDateTime.now(clock).plusHours(1).truncatedTo(ChronoUnit.MINUTES);
        var refused = officer.post("/visits", "enterprise", team.enterprise().toString(), "kind", "PLANNED", "source", "<script>", "from",
                from.toString(), "to", from.plusHours(2).toString(), "officers", team.leader().person().toString(), "way", "现场查看");
        assertThat(refused.body()).contains("不得少于 2 名", "&lt;script&gt;").doesNotContain("<script>");
        var made = officer.post("/visits", "enterprise", team.enterprise().toString(), "kind", "PLANNED", "source", "年度计划", "from",
                from.toString(), "to", from.plusHours(2).toString(), "officers", team.leader().person().toString(), "officers",
                team.second().person().toString(), "checklists", general.id().value().toString(), "content", "", "way", "现场查看", "remark", "");
        assertThat(made.body()).contains("方案已提交审批");
        var path = made.uri().getPath();
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private void answer(UUID visit) {
        var view = as(team.leader(), () -> visits.view(new VisitId(visit)));
        var site = as(team.leader(), () -> records.view(view));
        for (var section : site.sections()) {
            officer.get("/visits/" + visit + "/site");
            var saved = officer.post("/visits/" + visit + "/answers", "checklist", section.checklist().value().toString(), "section", section.name(), "all", "YES");
            assertThat(saved.body()).contains("已保存");
        }
        assertThat(officer.get("/visits/" + visit + "/site?open=true").body()).contains("全部检查项都已作答");
        var item = site.sections().getFirst().lines().getFirst().id();
        assertThat(officer.post("/visits/" + visit + "/answers/" + item, "answer-" + item, "NO", "remark-" + item, "未见文件").statusCode()).isEqualTo(200);
        assertThat(RADIO.matcher(officer.get("/visits/" + visit + "/site?section=-1").body()).results().count()).isGreaterThan(40);
    }

    private String sign(UUID visit) {
        officer.get("/visits/" + visit + "/sign");
        var unsigned = officer.post("/visits/" + visit + "/sign", "key", UUID.randomUUID().toString());
        assertThat(unsigned.body()).contains("尚未签名");
        return officer.post("/visits/" + visit + "/sign", "key", UUID.randomUUID().toString(), "served", "on", "partyPaper", "on",
                "officer-" + team.leader().person() + "Paper", "on", "officer-" + team.second().person() + "Paper", "on").body();
    }

    private void walkOrder(UUID visit) {
        var order = as(team.leader(), () -> orders.view(orders.ofVisit(visit).orElseThrow()));
        var path = "/orders/" + order.id().value();
        var hazard = order.items().getFirst().hazard();
        assertThat(officer.get("/orders?tab=running&selected=" + order.id().value()).body()).contains(order.number());
        assertThat(officer.get(path).body()).contains("整改事项", "送达回证", "登记复查申请");
        assertThat(officer.get("/papers?kind=rectification-order&q=" + order.enterpriseName().substring(0, 8)).body()).contains(order.number());
        assertThat(officer.get("/papers/" + order.paper()).body()).contains("正文", order.items().getFirst().problem(), "归入扫描件", path);
        assertThat(officer.get("/papers/export?format=CSV&kind=rectification-order").body()).contains("查验码", order.number());
        assertThat(officer.get("/orders/export?format=CSV").body()).contains("最早期限", order.number());
        assertThat(owner.get("/papers/" + order.paper()).body()).contains("正文", order.number()).doesNotContain("归入扫描件");
        assertThat(owner.get("/papers").statusCode()).isNotEqualTo(200);
        assertThat(officer.get(path + "/extension").body()).contains("申请延期");
        assertThat(officer.get("/hazards?tab=open").body()).contains(order.items().getFirst().problem());
        assertThat(officer.get("/hazards/export?format=CSV").body()).contains("隐患等级", order.enterpriseName());
        assertThat(officer.get("/hazards/leads").statusCode()).isEqualTo(200);
        assertThat(officer.get("/organization/officers/export?format=CSV&agency=yj-wh").body()).contains("执法证", "执法人员");

        assertThat(owner.get("/my/orders").body()).contains(order.number());
        assertThat(owner.get("/my/orders/" + order.id().value()).body()).contains("报告整改");
        assertThat(owner.post("/my/orders/" + order.id().value() + "/report", "items", hazard.toString(), "words", "已制定").body())
                .contains("请上传整改后的照片", "已制定");
        assertThat(owner.get("/visits").statusCode()).isNotEqualTo(200);

        officer.get(path);
        assertThat(officer.post(path + "/request", "items", hazard.toString(), "words", "书面申请").body()).contains("已登记复查申请");
        assertThat(officer.get(path + "/reinspection").body()).contains("复查人员");
        var refused = officer.post(path + "/reinspection", "key", UUID.randomUUID().toString(), "officers", team.leader().person().toString(),
                "result-" + hazard, "PASSED", "finding-" + hazard, "已张贴", "partyName", "赵某", "partyPaper", "on");
        assertThat(refused.body()).contains("不得少于 2 名", "已张贴");
        var done = officer.post(path + "/reinspection", "key", UUID.randomUUID().toString(), "officers", team.leader().person().toString(),
                "officers", team.second().person().toString(), "result-" + hazard, "PASSED", "finding-" + hazard, "已张贴", "partyName", "赵某",
                "partyPaper", "on", "officer-" + team.leader().person() + "Paper", "on", "officer-" + team.second().person() + "Paper", "on");
        assertThat(done.body()).contains("复查意见书已生成", "已销号");
    }

    @Test
    void checklists_and_criteria_are_read_with_their_provisions_and_changed_by_a_law_clerk_only() {
        var list = as(team.leader(), () -> checklists.on(LocalDate.now(clock))).getFirst();

        assertThat(officer.get("/checklists").body()).contains(list.name());
        assertThat(officer.get("/checklists/" + list.id().value() + "?q=责任").body()).contains("安全生产法");
        assertThat(officer.get("/criteria").body()).contains("待核");
        assertThat(officer.get("/checklists/" + list.id().value() + "/items/TY-01").body()).contains("无权办理");
        run(team.leader(), () -> assertThat(checklists.items(new ChecklistId(list.id().value()))).isNotEmpty());
    }

    private String minute() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
