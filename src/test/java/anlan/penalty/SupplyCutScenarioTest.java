package anlan.penalty;

import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.inspection.Finding;
import anlan.inspection.Handling;
import anlan.inspection.SiteMeasure;
import anlan.inspection.SiteRecords;
import anlan.inspection.VisitKind;
import anlan.inspection.Visits;
import anlan.mandate.DutyView;
import anlan.mandate.Inbox;
import anlan.platform.database.Scope;
import anlan.platform.document.Papers;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Visitor;
import anlan.testing.Weeks;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@AnlanTest
@Import(Weeks.class)
class SupplyCutScenarioTest extends PenaltyScenario {

    private District district;
    private String tail = "";

    @BeforeEach
    void district() {
        district = Weeks.district(context, clock);
        tail = UUID.randomUUID().toString().substring(0, 6);
    }

    @Test
    void power_is_cut_with_the_principal_heads_approval_after_a_day_and_lifted_when_the_unit_obeys() {
        var unit = aDisobedientUnit();
        var id = propose(unit, SupplyKind.POWER, "");
        refused(() -> run(the.deputy, () -> cuts().decide(id, true, "同意。")), "主要负责人批准", "第七十条");
        run(the.head, () -> cuts().decide(id, true, "同意。"));
        refused(() -> tell(id, LocalDateTime.now(clock).plusHours(20)), "提前通知", "第七十条");
        refused(() -> tell(id, clock.today().plusDays(5).atTime(11, 0)), "休息日", "第四十三条");
        refused(() -> tell(id, clock.today().plusDays(2).atTime(23, 0)), "夜间", "第四十三条");
        var from = clock.today().plusDays(2).atTime(11, 0);
        tell(id, from);
        refused(() -> district.as(District.OFFICER, () -> cuts().confirm(id, LocalDateTime.now(clock))), "不得早于", "第七十条");
        clock.pass(3);
        district.as(District.OFFICER, () -> cuts().confirm(id, from.plusMinutes(5)));
        assertThat(view(id).status()).isEqualTo(SupplyCutStatus.CUT);
        district.as(District.OFFICER, () -> cuts().obey(id, "已停产撤人，隐患消除"));
        assertThat(duties(id)).containsExactly("及时解除停止供电、供应");
        district.as(District.OFFICER, () -> cuts().lift(id, "供电公司调度员周某接到解除通知"));

        assertThat(view(id).status()).isEqualTo(SupplyCutStatus.LIFTED);
        assertThat(duties(id)).isEmpty();
        assertThat(Scope.SYSTEM.within(() -> context.getBean(Papers.class).of(id).stream().map(p -> p.kind() + " " + p.addressee()).toList()))
                .hasSize(4).anyMatch(p -> p.startsWith("enforcement-decision 达川区")).contains("supply-stop-request 示例供电公司").anyMatch(p -> p.startsWith("power-cut-notice 达川区"));
    }

    @Test
    void the_unit_is_urged_by_a_letter_and_nothing_is_enforced_before_its_term_is_over() {
        var unit = aDisobedientUnit();
        var made = new SupplyCutId[1];
        district.as(District.OFFICER, () -> made[0] = cuts().propose(new NewSupplyCut(unit, List.of(district.id(District.OFFICER), district.id(District.COLLEAGUE)), SupplyKind.POWER,
                "示例供电公司", hazard(unit), stop(unit), "复查时仍在生产", "可能泄漏爆炸", "保留应急照明", true, "", null, "")));
        var id = made[0];
        run(the.head, () -> cuts().decide(id, true, "同意。"));
        refused(() -> tell(id, clock.today().plusDays(2).atTime(11, 0)), "书面催告", "第三十五条");
        var officer = Visitor.signedIn(port, District.OFFICER);
        var at = "/supply-cuts/" + id.value();
        assertThat(officer.get(at).body()).contains("书面催告", "尚未催告").doesNotContain("书面通知</a>");
        assertThat(officer.post(at + "/urging", "until", "", "receiver", "赵某").body()).contains("请填写履行期限", "赵某");
        assertThat(officer.post(at + "/urging", "until", clock.today().plusDays(2).toString(), "receiver", "赵某").body()).contains("催告书", "催履〔2026〕");
        refused(() -> tell(id, clock.today().plusDays(2).atTime(11, 0)), "期限还没有届满", "第三十七条");
        refused(() -> district.as(District.OFFICER, () -> cuts().urge(id, clock.today(), "赵某")), "已经书面催告", "第三十五条");
        clock.pass(3);
        refused(() -> tell(id, clock.today().plusDays(4).atTime(11, 0)), "催告期满的履行情况");
        assertThat(officer.get(at + "/notice").body()).contains("对陈述、申辩的复核");
        district.as(District.OFFICER, () -> cuts().tell(id, clock.today().plusDays(4).atTime(11, 0), "赵某", "周某", "期满仍在生产，未提出陈述、申辩"));

        assertThat(view(id).status()).isEqualTo(SupplyCutStatus.NOTIFIED);
        assertThat(view(id).urging()).contains("期满仍在生产");
        assertThat(Scope.SYSTEM.within(() -> context.getBean(Papers.class).of(id).stream().map(p -> p.kind()).toList())).contains("obey-urging", "enforcement-decision");
    }

    @Test
    void an_emergency_need_not_wait_and_explosives_have_no_day_of_notice() {
        var now = LocalDateTime.now(clock).plusMinutes(1);
        var urgent = propose(aDisobedientUnit(), SupplyKind.POWER, "反应釜持续超压，随时可能爆炸");
        run(the.head, () -> cuts().decide(urgent, true, "同意。"));
        tell(urgent, now);
        assertThat(view(urgent).status()).isEqualTo(SupplyCutStatus.NOTIFIED);
        var explosives = propose(aDisobedientUnit(), SupplyKind.EXPLOSIVES, "");
        run(the.head, () -> cuts().decide(explosives, true, "同意。"));
        tell(explosives, now);
        assertThat(view(explosives).status()).isEqualTo(SupplyCutStatus.NOTIFIED);
    }

    @Test
    void without_a_major_hazard_and_a_decision_that_is_not_obeyed_nothing_is_cut() {
        var harmless = district.enterprise("达川区示例守法化工厂" + tail, District.TOWN_A, "d-cut-" + tail);
        refused(() -> propose(harmless, UUID.randomUUID(), UUID.randomUUID(), true, SupplyKind.POWER, ""), "重大事故隐患", "第七十条");
        var unit = aDisobedientUnit();
        refused(() -> propose(unit, hazard(unit), UUID.randomUUID(), true, SupplyKind.POWER, ""), "拒不执行", "第七十条");
        refused(() -> propose(unit, hazard(unit), stop(unit), false, SupplyKind.POWER, ""), "居民生活", "第四十三条");
    }

    @Test
    void it_is_asked_for_told_and_read_in_the_browser() {
        var unit = aDisobedientUnit();
        var officer = Visitor.signedIn(port, District.OFFICER);
        assertThat(officer.get("/supply-cuts/new?enterprise=" + unit).body()).contains("储罐液位联锁失效").contains("暂时停产停业");
        var wanted = new String[] {"enterprise", unit.toString(), "officers", district.id(District.OFFICER).toString(), "officers", district.id(District.COLLEAGUE).toString(),
            "kind", "POWER", "supplier", "示例供电公司", "hazard", hazard(unit).toString(), "measure", stop(unit).toString(), "refusal", "复查时仍在生产", "danger", "可能泄漏爆炸",
            "safety", "保留应急照明和排水", "noHomes", "false", "emergency", "", "urgedOn", clock.today().toString(), "urging", ""};
        assertThat(officer.post("/supply-cuts/new", wanted).body()).contains("居民生活").contains("保留应急照明和排水");
        wanted[21] = "true";
        assertThat(officer.post("/supply-cuts/new", wanted).body()).contains("请填写催告书的文号");
        wanted[27] = "催告书 1 号，期满仍在生产";
        var page = officer.post("/supply-cuts/new", wanted);
        assertThat(page.body()).contains("待主要负责人批准");
        var path = page.uri().getPath();
        var owner = Visitor.signedIn(port, "d-cut-" + tail);
        assertThat(owner.get("/my" + path).body()).doesNotContain("可能泄漏爆炸").doesNotContain("示例供电公司");
        var id = new SupplyCutId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
        run(the.head, () -> cuts().decide(id, true, "同意。"));
        assertThat(officer.get(path + "/notice").body()).contains("供应单位签收人");
        assertThat(officer.post(path + "/notice", "from", clock.today().plusDays(2).atTime(11, 0).toString(), "receiver", "赵某", "supplierReceiver", "").body())
                .contains("请填写供应单位签收人");
        assertThat(officer.post(path + "/notice", "from", clock.today().plusDays(2).atTime(11, 0).toString(), "receiver", "赵某", "supplierReceiver", "周某").body())
                .contains("已通知").contains("停供〔2026〕");
        for (var deed : List.of("approval", "urging", "cut", "obedience", "lifting")) {
            assertThat(officer.get(path + "/" + deed).statusCode()).as(deed).isEqualTo(200);
        }
        assertThat(officer.get("/supply-cuts?status=NOTIFIED").statusCode()).isEqualTo(200);
        assertThat(officer.get("/supply-cuts/export?format=CSV").body()).contains("示例供电公司");
        assertThat(owner.get("/my/cases").body()).contains("示例供电公司");
        assertThat(owner.get("/my" + path).body()).contains("储罐液位联锁失效");
        assertThat(Visitor.signedIn(port, District.B_OFFICER).get(path).body()).doesNotContain("储罐液位联锁失效");
    }

    /** A unit with a major hazard and a decision to stop production in force. */
    private UUID aDisobedientUnit() {
        tail = UUID.randomUUID().toString().substring(0, 6);
        var unit = district.enterprise("达川区示例拒停化工厂" + tail, District.TOWN_A, "d-cut-" + tail);
        var work = district.fieldWork();
        var visit = work.planned(unit, VisitKind.PLANNED, District.OFFICER, District.COLLEAGUE);
        run(the.sectionHead, () -> context.getBean(Visits.class).approve(visit, "同意。"));
        district.as(District.OFFICER, () -> work.arrive(visit));
        work.inspect(District.OFFICER, visit);
        var records = context.getBean(SiteRecords.class);
        district.as(District.OFFICER, () -> records.put(visit, new Finding(records.newFinding(), 0, null, "储罐液位联锁失效", "罐区", "work-safety-law-2021:36/1",
                "《中华人民共和国安全生产法》第三十六条第一款", "V22", Handling.ORDER, "修复联锁", clock.today().plusDays(10), true, "联锁失效属于重大事故隐患",
                Set.of(SiteMeasure.SUSPEND), "罐区和一号车间", List.of())));
        work.sign(District.OFFICER, visit);
        return unit;
    }

    private SupplyCutId propose(UUID unit, SupplyKind kind, String emergency) {
        return propose(unit, hazard(unit), stop(unit), true, kind, emergency);
    }

    private SupplyCutId propose(UUID unit, UUID hazard, UUID measure, boolean noHomes, SupplyKind kind, String emergency) {
        var made = new SupplyCutId[1];
        district.as(District.OFFICER, () -> made[0] = cuts().propose(new NewSupplyCut(unit, List.of(district.id(District.OFFICER), district.id(District.COLLEAGUE)), kind,
                "示例供电公司", hazard, measure, "复查时仍在生产，有监控录像", "可能泄漏爆炸", "保留应急照明和排水", noHomes, emergency,
                emergency.isEmpty() ? clock.today() : null, emergency.isEmpty() ? "催告书 1 号，三日内履行，期满仍在生产" : "")));
        return made[0];
    }

    private UUID hazard(UUID unit) {
        return Scope.SYSTEM.within(() -> cuts().majorHazards(unit).getFirst().id().value());
    }

    private UUID stop(UUID unit) {
        return Scope.SYSTEM.within(() -> cuts().stops(unit).getFirst().id().value());
    }

    private void tell(SupplyCutId id, LocalDateTime from) {
        district.as(District.OFFICER, () -> cuts().tell(id, from, "赵某", "周某", ""));
    }

    private SupplyCuts cuts() {
        return context.getBean(SupplyCuts.class);
    }

    private SupplyCutView view(SupplyCutId id) {
        var found = new SupplyCutView[1];
        run(the.head, () -> found[0] = context.getBean(SupplyCutViews.class).view(id));
        return found[0];
    }

    private List<String> duties(SupplyCutId id) {
        return Scope.SYSTEM.within(() -> context.getBean(Inbox.class).about(id).stream().map(DutyView::kind).toList());
    }
}
