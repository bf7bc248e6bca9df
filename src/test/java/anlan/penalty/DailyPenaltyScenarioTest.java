package anlan.penalty;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.hazard.Closings;
import anlan.hazard.HazardFixtures;
import anlan.hazard.OnSpotService;
import anlan.hazard.OrderId;
import anlan.hazard.Orders;
import anlan.hazard.Reinspections;
import anlan.inspection.Arrival;
import anlan.inspection.Finding;
import anlan.inspection.Handling;
import anlan.inspection.Scheme;
import anlan.inspection.SignatureMark;
import anlan.inspection.SiteFacts;
import anlan.inspection.SiteRecords;
import anlan.inspection.VisitKind;
import anlan.inspection.Visits;
import anlan.mandate.DutyView;
import anlan.mandate.Inbox;
import anlan.platform.document.PaperView;
import anlan.platform.document.Papers;
import anlan.platform.file.Upload;
import anlan.testing.AnlanTest;
import anlan.testing.Weeks;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** A unit that was ordered and fined, and refuses, is punished day by day in a case of its own. */
@AnlanTest
@Import(Weeks.class)
class DailyPenaltyScenarioTest extends PenaltyScenario {

    @Test
    void it_goes_through_notice_hearing_offer_review_and_discussion_to_its_own_paper_term_and_publication() {
        var unit = the.aUnit();
        var original = the.aServedCase(unit, 40_000);
        var recheck = recheck(unit, 15);
        var id = open(original, recheck);

        assertThat(the.view(id).offences()).singleElement().satisfies(o -> {
            assertThat(o.fine()).isEqualByComparingTo("600000");
            assertThat(o.provision()).endsWith("第一百一十二条");
        });
        run(the.officer, () -> the.bean(Cases.class).proposeFiling(id, "符合立案条件。"));
        the.approve(id);
        investigate(id);
        refused(() -> the.report(id, BigDecimal.valueOf(500_000), Set.of(), false), "15 日合计 600,000 元", "第一百一十二条");
        the.report(id, BigDecimal.valueOf(600_000), Set.of(), false);
        the.approve(id);
        assertThat(the.view(id).notices()).singleElement().matches(Notice::hearing);
        the.serveNotices(id);
        the.waive(id);
        refused(() -> the.decide(id), "法制审核", "第五十八条");
        the.review(id, true);
        the.discuss(id);
        the.decide(id);
        var decision = the.view(id).decisions().getFirst();
        run(the.officer, () -> the.bean(Decisions.class).serve(id, decision.id(), the.receipt()));

        assertThat(the.view(id).status()).isEqualTo(CaseStatus.SERVED);
        assertThat(the.view(id).decisions().getFirst().payBy()).isNotNull();
        assertThat(paper(id, "daily-penalty")).isPresent();
        assertThat(paper(id, "penalty-decision")).isEmpty();
        assertThat(the.view(original).status()).isEqualTo(CaseStatus.SERVED);
        refused(() -> open(original, recheck), "已经按日计罚", "第一百一十二条");
        refused(() -> open(id, recheck), "从原处罚决定办理", "第一百一十二条");
        refused(() -> run(the.officer, () -> the.bean(Cases.class).add(id, new Cases.NewOffence(decision.party(), "V01", "另一行为", clock.today(), anlan.law.PenaltyStage.FIRST))),
                "不能增加", "第一百一十二条");
    }

    @Test
    void without_a_refusal_found_after_the_fine_was_served_nobody_is_punished_day_by_day() {
        var unit = the.aUnit();
        var early = recheck(unit, 6);
        var original = the.aServedCase(unit, 40_000);
        clock.pass(1);
        refused(() -> open(original, null), "发现拒不改正的复查", "第一百一十二条");
        refused(() -> open(original, early), "发现拒不改正的复查", "第一百一十二条");
        var unserved = the.aNotifiedCase(unit, 30_000);
        refused(() -> open(unserved, early), "不能按日连续处罚", null);
    }

    @Test
    void where_the_fine_it_rests_on_is_annulled_it_is_a_duty_to_put_it_right_and_nobody_goes_on_with_it() {
        var unit = the.aUnit();
        var original = the.aServedCase(unit, 40_000);
        var id = open(original, recheck(unit, 15));
        run(the.officer, () -> the.bean(Cases.class).proposeFiling(id, "符合立案条件。"));
        the.approve(id);
        investigate(id);
        assertThat(duties(id)).doesNotContain("纠正按日连续处罚");

        correct(original, new DecisionCorrections.Wish(Remedy.Outcome.ANNULLED, null, "", "事实不清"));

        assertThat(duties(id)).contains("纠正按日连续处罚");
        assertThat(the.view(id).steps()).anyMatch(s -> s.event().contains("原处罚决定已撤销"));
        refused(() -> the.report(id, BigDecimal.valueOf(600_000), Set.of(), false), "不能再按它按日连续处罚", "第一百一十二条");
        run(the.officer, () -> the.bean(CaseReports.class).submit(id, new CaseReports.NewReport("原处罚决定已撤销。", "原处罚决定已撤销。", Report.Proposal.DISMISS, "原处罚决定已撤销", false, false,
                "不予处罚。", List.of())));
        the.approve(id);
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(duties(id)).doesNotContain("纠正按日连续处罚");
    }

    @Test
    void a_penalty_day_by_day_that_was_decided_is_put_right_by_its_own_correction() {
        var unit = the.aUnit();
        var original = the.aServedCase(unit, 40_000);
        var id = open(original, recheck(unit, 15));
        run(the.officer, () -> the.bean(Cases.class).proposeFiling(id, "符合立案条件。"));
        the.approve(id);
        investigate(id);
        the.report(id, BigDecimal.valueOf(600_000), Set.of(), false);
        the.approve(id);
        the.serveNotices(id);
        the.waive(id);
        the.review(id, true);
        the.discuss(id);
        the.decide(id);
        run(the.officer, () -> the.bean(Decisions.class).serve(id, the.view(id).decisions().getFirst().id(), the.receipt()));
        correct(original, new DecisionCorrections.Wish(Remedy.Outcome.CHANGED, BigDecimal.valueOf(30_000), "", "裁量有误"));
        assertThat(duties(id)).contains("纠正按日连续处罚");

        correct(id, new DecisionCorrections.Wish(Remedy.Outcome.CHANGED, BigDecimal.valueOf(450_000), "", "原罚款变更为 30,000 元"));

        assertThat(duties(id)).doesNotContain("纠正按日连续处罚");
    }

    private void correct(CaseId id, DecisionCorrections.Wish wish) {
        run(the.officer, () -> the.bean(DecisionCorrections.class).propose(id, the.view(id).decisions().getFirst().id(), wish));
        the.approve(id);
    }

    private List<String> duties(CaseId id) {
        return as(the.head, () -> the.bean(Inbox.class).about(id)).stream().map(DutyView::kind).toList();
    }

    @Test
    void the_form_offers_the_refusals_and_both_cases_show_each_other() {
        var unit = the.aUnit();
        var original = the.aServedCase(unit, 40_000);
        var at = "/cases/" + original.value() + "/decisions/" + the.view(original).decisions().getFirst().id() + "/daily";
        var officer = the.visitor(port, the.officer);
        assertThat(officer.get("/cases/" + original.value()).body()).contains("按日连续处罚：");
        assertThat(officer.get(at).body()).contains("没有罚款决定送达以后不合格的复查");
        var recheck = recheck(unit, 10);
        assertThat(officer.get(at).body()).contains("复查不合格", "原罚款 40,000 元");
        assertThat(officer.post(at, "reinspection", recheck.toString(), "words", "仍在使用").body()).contains("请勾选拒不改正的违法行为", "仍在使用");
        var made = officer.post(at, "offences", act(original).toString(), "reinspection", recheck.toString(), "words", "仍在使用未培训人员。").body();
        assertThat(made).contains("已另案登记", "10 日 × 40,000.00 = 400,000.00 元");
        assertThat(officer.get("/cases/" + original.value() + "?tab=execution").body()).contains("按日连续处罚（另案）", "400,000.00 元");
    }

    private CaseId open(CaseId original, @Nullable UUID recheck) {
        return as(the.officer, () -> the.bean(DailyPenalties.class).open(original, the.view(original).decisions().stream().map(Decision::id).findFirst().orElse(UUID.randomUUID()),
                new DailyPenalties.Refusal(Set.of(act(original)), recheck, "复查时 4 名人员仍未培训，有询问笔录。")));
    }

    private UUID act(CaseId original) {
        return the.view(original).offences().getFirst().id();
    }

    private void investigate(CaseId id) {
        run(the.officer, () -> the.bean(Investigations.class).add(id, new Investigations.NewEvidence(Evidence.Kind.DOCUMENT, "整改复查意见书", "拒不改正", true, "本机关", "本案卷宗",
                clock.today(), team()), null));
    }

    private java.util.Optional<PaperView> paper(CaseId id, String kind) {
        return as(the.head, () -> the.bean(Papers.class).of(id)).stream().filter(p -> p.kind().equals(kind)).findFirst();
    }

    private List<UUID> team() {
        return List.of(the.officer.person(), the.second.person());
    }

    /** Ordered to correct today and found to refuse so many days later. */
    private UUID recheck(UUID unit, int days) {
        var order = order(unit);
        clock.pass(days);
        run(the.owner(unit), () -> the.bean(Orders.class).report(order, hazards(order), "已经改正", List.of(new Upload("后.png", HazardFixtures.aPhoto()))));
        var marks = team().stream().collect(Collectors.toMap(o -> o, _ -> SignatureMark.drawn("复查人员", HazardFixtures.png())));
        var seen = hazards(order).stream().map(h -> new Reinspections.Seen(h, false, "没有改正", List.of(new Upload("复查.png", HazardFixtures.aPhoto())))).toList();
        run(the.officer, () -> the.bean(Reinspections.class).record(order,
                new Reinspections.Record(UUID.randomUUID(), clock.today(), team(), seen, "无异议", marks, SignatureMark.drawn("赵某", HazardFixtures.png()))));
        return as(the.officer, () -> the.bean(Orders.class).view(order)).rechecks().getFirst().id().value();
    }

    private Set<UUID> hazards(OrderId order) {
        return as(the.officer, () -> the.bean(Orders.class).view(order)).items().stream().map(i -> i.hazard()).collect(Collectors.toSet());
    }

    private OrderId order(UUID unit) {
        var visits = the.bean(Visits.class);
        var records = the.bean(SiteRecords.class);
        var now = clock.instant();
        var visit = as(the.officer, () -> visits.plan(unit, new Scheme(VisitKind.PLANNED, "年度监督检查计划", now.plusSeconds(60), now.plusSeconds(7200), team(), List.of(), "车间", "现场查看", "")));
        run(the.sectionHead, () -> visits.approve(visit, "同意"));
        run(the.officer, () -> {
            visits.arrive(visit, new Arrival(clock.instant(), null, null, null, true));
            visits.describe(visit, new SiteFacts(clock.instant(), clock.instant(), "车间", "赵某", "安全管理员", "", false, "", ""));
            records.put(visit, new Finding(records.newFinding(), 0, null, "4 名新进人员未经培训上岗", "一号车间", "work-safety-law-2021:28/1", "《中华人民共和国安全生产法》第二十八条第一款", "V03",
                    Handling.ORDER, "停止作业，培训合格后上岗", clock.today().plusDays(30), false, "", Set.of(), "", List.of()));
            the.bean(Closings.class).sign(visit, HazardFixtures.signing(visits.view(visit)), new OnSpotService(true, null));
        });
        return as(the.officer, () -> the.bean(Orders.class).ofVisit(visit.value()).orElseThrow());
    }
}
