package anlan.penalty;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.law.PenaltyStage;
import anlan.mandate.DutyView;
import anlan.mandate.Inbox;
import anlan.platform.document.PaperView;
import anlan.platform.document.Papers;
import anlan.testing.AnlanTest;
import anlan.testing.Weeks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@AnlanTest
@Import(Weeks.class)
class PenaltyScenarioTest extends PenaltyScenario {

    @Test
    void a_case_goes_from_its_lead_to_the_archive_when_paid_in_time() {
        var id = the.aNotifiedCase(the.aUnit(), 30_000);
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.NOTIFIED);
        the.serveNotices(id);
        the.waive(id);
        the.decide(id);
        var decision = the.view(id).decisions().getFirst();
        run(the.officer, () -> the.bean(Decisions.class).serve(id, decision.id(), the.receipt()));
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.SERVED);
        run(the.officer, () -> the.bean(PenaltyPublications.class).published(decision.id()));
        clock.pass(3);

        run(the.cashier, () -> the.bean(Executions.class).pay(id, decision.id(), clock.today(), BigDecimal.valueOf(30_000), UUID.randomUUID().toString()));
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.EXECUTED);
        run(the.officer, () -> the.bean(Executions.class).proposeClosure(id, "罚款已缴清，建议结案。"));
        the.approve(id);
        run(the.officer, () -> the.bean(Archives.class).archive(id, "30年", ""));

        var view = the.view(id);
        assertThat(view.status()).isEqualTo(CaseStatus.ARCHIVED);
        assertThat(view.archiveSha256()).hasSize(64);
        assertThat(papers(id)).contains("case-lead", "case-filing", "interview-record", "investigation-report", "penalty-notice", "penalty-decision",
                "service-receipt", "case-closure", "case-file").doesNotContain("hearing-notice");
        assertThat(duties(id)).isEmpty();
        assertThat(view.steps()).extracting(Step::toStatus).contains("INVESTIGATING", "NOTIFIED", "DECIDED", "SERVED", "EXECUTED", "CLOSED", "ARCHIVED");
    }

    @Test
    void an_unpaid_fine_grows_to_its_double_is_urged_and_goes_to_the_court_in_its_window() {
        var id = the.aServedCase(the.aUnit(), 30_000);
        var decision = the.view(id).decisions().getFirst();
        clock.pass(20);
        Nights.pass(context);
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.OVERDUE);
        assertThat(the.view(id).accounts().get(decision.id()).surcharge()).isEqualByComparingTo("4500");
        run(the.officer, () -> the.bean(Enforcements.class).urge(id, decision.id()));
        refused(() -> run(the.officer, () -> the.bean(Enforcements.class).proposeCourt(id, decision.id(), "申请")), "尚未送达", "第五十四条");
        run(the.officer, () -> the.bean(Enforcements.class).serve(id, the.view(id).urgings().getFirst().id(), the.receipt()));
        refused(() -> run(the.officer, () -> the.bean(Enforcements.class).proposeCourt(id, decision.id(), "申请")), "届满后才能", "第五十三条");
        clock.standAt(LocalDate.of(2026, 12, 9));
        run(the.officer, () -> the.bean(Enforcements.class).proposeCourt(id, decision.id(), "经催告仍不履行。"));
        the.approve(id);

        var application = the.view(id).applications().getFirst();
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.COURT_APPLIED);
        assertThat(application.sum()).isEqualByComparingTo("60000");
        assertThat(application.opens()).isEqualTo(LocalDate.of(2026, 12, 9));
        run(the.officer, () -> the.bean(CourtRulings.class).accept(id, application.id(), false, new CourtRulings.Ruling(clock.today(), "受理通知书 1 号")));
        run(the.officer, () -> the.bean(CourtRulings.class).grant(id, application.id(), new CourtRulings.Ruling(clock.today(), "准予强制执行")));
        run(the.cashier, () -> the.bean(Executions.class).pay(id, decision.id(), clock.today(), BigDecimal.valueOf(60_000), UUID.randomUUID().toString()));
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.EXECUTED);
        assertThat(papers(id)).contains("urge-letter", "court-enforcement-application");
    }

    @Test
    void the_clock_of_the_case_is_that_of_the_day_of_filing() {
        var id = the.aFiledCase(the.aUnit());

        assertThat(the.view(id).clockRule()).endsWith("第五十三条");
        assertThat(the.view(id).decideBy()).isEqualTo(Weeks.START.plusDays(90));
        assertThat(duties(id)).contains("作出处罚决定");
    }

    @Test
    void the_clock_stands_still_for_an_appraisal_and_is_prolonged_twice_at_most() {
        var id = the.aFiledCase(the.aUnit());
        var clocks = the.bean(ClockChanges.class);
        clock.pass(1);
        run(the.officer, () -> clocks.stop(id, clock.today(), "送检"));
        clock.pass(9);
        run(the.officer, () -> clocks.resume(id, clock.today(), "报告已收到"));
        assertThat(the.view(id).decideBy()).isEqualTo(Weeks.START.plusDays(100));
        run(the.officer, () -> clocks.propose(id, "", "案情复杂"));
        the.approve(id);
        refused(() -> run(the.officer, () -> clocks.propose(id, "", "案情特别重大")), "上一级");
        run(the.officer, () -> clocks.propose(id, "达市应急〔2026〕1号", "案情特别重大"));
        the.approve(id);
        refused(() -> run(the.officer, () -> clocks.propose(id, "某号", "仍然复杂")), "最长");

        assertThat(the.view(id).decideBy()).isEqualTo(Weeks.START.plusDays(190));
        assertThat(as(the.head, () -> the.bean(Inbox.class).about(id)).stream().filter(d -> d.kind().equals("作出处罚决定")).map(DutyView::lastDay))
                .containsExactly(Weeks.START.plusDays(190));
    }

    @Test
    void nothing_is_decided_before_the_defence_term_is_over_or_given_up() {
        var id = the.aNotifiedCase(the.aUnit(), 30_000);

        refused(() -> the.decide(id), "送达", "第六十二条");
        the.serveNotices(id);
        refused(() -> the.decide(id), "期限届满前", "第六十二条");
        inTheLedger(id, "期限届满前", "第六十二条");
        assertThat(duties(id)).contains("陈述申辩、要求听证");
        clock.pass(8);
        Nights.pass(context);
        assertThat(duties(id)).as("what was not said in time is no duty that is late").doesNotContain("陈述申辩、要求听证");
        the.decide(id);

        assertThat(the.view(id).status()).isEqualTo(CaseStatus.DECIDED);
    }

    @Test
    void what_the_party_says_is_answered_before_the_decision_and_never_makes_it_heavier() {
        var id = the.aNotifiedCase(the.aUnit(), 30_000);
        the.serveNotices(id);
        var notice = the.view(id).notices().getFirst();
        run(the.owner(the.view(id).enterprise()), () -> the.bean(CaseNotices.class).defend(id, notice.id(), clock.today(), "赵某", "已经补训，请求从轻。"));
        clock.pass(8);

        refused(() -> the.decide(id), "复核答复", "第四十五条");
        var defence = the.view(id).defences().getFirst();
        run(the.officer, () -> the.bean(CaseNotices.class).answer(id, defence.id(), false, "补训在立案以后。"));
        var offence = the.view(id).offences().getFirst();
        refused(() -> run(the.head, () -> the.bean(Decisions.class).decide(id, Map.of(offence.id(), BigDecimal.valueOf(50_000)))), "更重", "第四十五条第二款");
        inTheLedger(id, "复核答复", "第四十五条");
        inTheLedger(id, "更重", "第四十五条第二款");
        run(the.head, () -> the.bean(Decisions.class).decide(id, Map.of(offence.id(), BigDecimal.valueOf(20_000))));

        assertThat(the.view(id).decisions().getFirst().fine()).isEqualByComparingTo("20000");
        assertThat(papers(id)).contains("statement-defence");
    }

    @Test
    void a_hearing_is_told_at_the_threshold_announced_ahead_and_presided_over_by_another() {
        var id = the.aNotifiedCase(the.aUnit(), 100_000);
        assertThat(the.view(id).notices().getFirst().hearing()).isTrue();
        the.serveNotices(id);
        var notice = the.view(id).notices().getFirst();
        run(the.owner(the.view(id).enterprise()), () -> the.bean(Hearings.class).ask(id, notice.id(), clock.today(), "要求听证"));
        var hearing = the.view(id).hearings().getFirst();

        refused(() -> set(id, hearing, the.officer.person(), Weeks.START.plusDays(11)), "承办人不得主持", "第六十四条第四项");
        refused(() -> set(id, hearing, the.presider.person(), Weeks.START.plusDays(7)), "法定期限内通知当事人", "第六十四条第二项");
        refused(() -> set(id, hearing, the.presider.person(), Weeks.START.plusDays(20)), "法定期限内举行听证", "第五十七条");
        set(id, hearing, the.presider.person(), Weeks.START.plusDays(14));
        refused(() -> hold(id, hearing), "还没有到", "第六十四条");
        clock.pass(14);
        hold(id, hearing);

        assertThat(the.view(id).status()).isEqualTo(CaseStatus.HEARD);
        assertThat(papers(id)).contains("hearing-notice", "hearing-summons", "hearing-minutes", "hearing-report");
        refused(() -> the.decide(id), "法制审核", "第五十八条");
        refused(() -> run(the.presider, () -> the.bean(Decisions.class).decide(id, Map.of())), "");
        the.review(id, true);
        refused(() -> the.decide(id), "集体讨论", "第五十七条第二款");
        the.discuss(id);
        the.decide(id);
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.DECIDED);
        assertThat(duties(id)).contains("重大处罚备案", "公开处罚信息", "送达处罚决定");
        run(the.officer, () -> the.bean(Decisions.class).report(id, the.view(id).decisions().getFirst().id()));
        assertThat(duties(id)).doesNotContain("重大处罚备案");
        assertThat(papers(id)).contains("penalty-filing-report");
        inTheLedger(id, "承办人不得主持", "第六十四条第四项");
        inTheLedger(id, "法制审核", "第五十八条");
        inTheLedger(id, "集体讨论", "第五十七条第二款");
    }

    @Test
    void who_investigates_does_not_review_and_nobody_is_fined_more_than_was_notified() {
        var id = the.aNotifiedCase(the.aUnit(), 30_000);
        the.serveNotices(id);
        the.waive(id);
        var offence = the.view(id).offences().getFirst();

        refused(() -> run(the.officer, () -> the.bean(Reviews.class).send(id, the.second.person())), "承办人不得审核", "第五十八条");
        refused(() -> run(the.head, () -> the.bean(Decisions.class).decide(id, Map.of(offence.id(), BigDecimal.valueOf(50_000)))), "不得超过已告知的", "第四十四条");

        inTheLedger(id, "承办人不得审核", "第五十八条");
        inTheLedger(id, "不得超过已告知的", "第四十四条");
        assertThat(the.view(id).decisions()).isEmpty();
    }

    private void set(CaseId id, Hearing hearing, UUID presider, LocalDate day) {
        run(the.head, () -> the.bean(Hearings.class).set(id, hearing.id(),
                new Hearings.NewSitting(presider, "徐某", "周某", day.atTime(9, 30), "本机关会议室", true, "")));
    }

    private void hold(CaseId id, Hearing hearing) {
        run(the.presider, () -> the.bean(Hearings.class).hold(id, hearing.id(), "调查人员：……\n当事人：……", "", "事实清楚，建议维持拟定意见。"));
    }

    @Test
    void nobody_does_two_of_the_parts_that_the_law_keeps_apart() {
        var unit = the.aUnit();
        var id = the.aLead(unit);

        refused(() -> as(the.officer, () -> the.bean(Cases.class).open(new NewLead(unit, CaseSource.INSPECTION, null, "", "某案", clock.today(), null, "事实", false),
                the.officer.person())), "不得少于 2 名", "第四十二条");
        run(the.officer, () -> the.bean(Cases.class).proposeFiling(id, "建议立案"));
        var pending = the.view(id).pending().getFirst().id();
        refused(() -> run(the.officer, () -> the.bean(Approvals.class).decide(id, pending, true, "同意")), "无权办理");
        refused(() -> run(the.head, () -> the.bean(Approvals.class).decide(id, pending, true, "同意")), "尚未经");
        refused(() -> run(the.cashier, () -> the.bean(Investigations.class).dispose(id, pending, List.of(), "x")), "承办人");
    }

    @Test
    void a_review_that_does_not_pass_sends_the_case_back_and_no_decision_is_made() {
        var id = the.anInvestigatedCase(the.aUnit());
        the.report(id, BigDecimal.valueOf(30_000), Set.of(), true);
        the.approve(id);
        the.serveNotices(id);
        the.waive(id);
        the.review(id, false);

        assertThat(the.view(id).status()).isEqualTo(CaseStatus.INVESTIGATED);
        refused(() -> the.decide(id), "不能作出处罚决定");
    }

    @Test
    void an_act_is_fined_once_and_not_after_its_limitation() {
        var unit = the.aUnit();
        var first = the.aNotifiedCase(unit, 30_000);
        the.serveNotices(first);
        the.waive(first);
        the.decide(first);
        var again = the.aLead(unit);
        var old = as(the.officer, () -> the.bean(Cases.class).open(new NewLead(unit, CaseSource.COMPLAINT, null, "举报 1 号", "旧案", clock.today(), null, "事实", false), the.second.person()));
        var party = the.view(old).parties().getFirst().id();
        run(the.officer, () -> the.bean(Cases.class).add(old, new Cases.NewOffence(party, "V03", "未培训", Weeks.START.minusYears(2).minusDays(1), PenaltyStage.FIRST)));

        refused(() -> run(the.officer, () -> the.bean(Cases.class).proposeFiling(again, "立案")), "两次以上", "第二十九条");
        refused(() -> run(the.officer, () -> the.bean(Cases.class).proposeFiling(old, "立案")), "追诉时效", "第三十六条");
    }

    @Test
    void a_sum_outside_the_range_is_refused_and_who_decides_does_not_collect() {
        var id = the.anInvestigatedCase(the.aUnit());
        refused(() -> the.report(id, BigDecimal.valueOf(100_001), Set.of(), false), "法定幅度", "第九十七条");

        the.report(id, BigDecimal.valueOf(30_000), Set.of(), false);
        the.approve(id);
        the.serveNotices(id);
        the.waive(id);
        the.decide(id);
        var decision = the.view(id).decisions().getFirst();
        run(the.officer, () -> the.bean(Decisions.class).serve(id, decision.id(), the.receipt()));
        assertThat(the.view(id).decisions().getFirst().payBy()).isEqualTo(LocalDate.of(2026, 6, 23));
        refused(() -> run(the.sectionHead, () -> the.bean(Executions.class).pay(id, decision.id(), clock.today(), BigDecimal.valueOf(40_000), "R1")), "超出", "第六十七条");
    }

    @Test
    void another_town_sees_nothing_and_the_party_only_what_it_was_told() {
        var unit = the.aUnit();
        var id = the.aNotifiedCase(unit, 30_000);
        var other = anlan.enterprise.EnterpriseFixtures.town(anlan.enterprise.EnterpriseFixtures.SHITI);

        assertThatThrownBy(() -> as(other, () -> the.bean(CaseViews.class).view(id))).hasMessageContaining("无权");
        assertThatThrownBy(() -> as(the.owner(unit), () -> the.bean(CaseViews.class).view(id))).hasMessageContaining("无权");
        the.serveNotices(id);
        var seen = as(the.owner(unit), () -> the.bean(CaseViews.class).view(id));
        assertThat(seen.notices()).hasSize(1);
        assertThat(seen.evidence()).isEmpty();
        assertThat(seen.approvals()).isEmpty();
        assertThat(seen.report()).isEmpty();
        assertThat(as(the.owner(unit), () -> the.bean(Papers.class).of(id))).extracting(PaperView::kind).containsExactlyInAnyOrder("penalty-notice");
    }

    private Set<String> papers(CaseId id) {
        return as(the.head, () -> the.bean(Papers.class).of(id).stream().map(PaperView::kind).collect(java.util.stream.Collectors.toSet()));
    }

    private List<String> duties(CaseId id) {
        return as(the.head, () -> the.bean(Inbox.class).about(id).stream().map(DutyView::kind).toList());
    }
}
