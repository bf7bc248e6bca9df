package anlan.penalty;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.law.Grounds;
import anlan.law.LawRecordId;
import anlan.law.PenaltyStage;
import anlan.law.Tiers;
import anlan.organization.OfficerId;
import anlan.organization.OrganizationFixtures;
import anlan.organization.account.Accounts;
import anlan.platform.security.SignedIn;
import anlan.testing.AnlanTest;
import anlan.testing.Visitor;
import anlan.testing.Weeks;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** From the ticked circumstances to the decision: tier, band, second head, version kept. */
@AnlanTest
@Import(Weeks.class)
class DiscretionScenarioTest extends PenaltyScenario {

    private static final String MIDDLE = "proposal-2#0";

    @Test
    void a_fine_in_its_band_is_told_at_once_and_the_decision_keeps_tier_and_version() {
        var id = the.anInvestigatedCase(the.aUnit());
        report(id, 50_000, said("", MIDDLE));
        the.approve(id);
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.NOTIFIED);
        the.serveNotices(id);
        the.waive(id);
        the.decide(id);

        var weighing = weighing(id);
        assertThat(weighing.tierName()).isEqualTo("一般");
        assertThat(weighing.read()).isFalse();
        assertThat(weighing.band()).isEqualTo("33,333 元至 66,667 元");
        assertThat(weighing.steps()).anyMatch(s -> s.contains("行为终了之日")).anyMatch(s -> s.contains("“一般”阶次"));
        assertThat(weighing.provisions()).anyMatch(p -> p.contains("第九十七条"));
        assertThat(weighing.decision()).isEqualTo(the.view(id).decisions().getFirst().id());
        var version = new LawRecordId(java.util.Objects.requireNonNull(weighing.tier()));
        assertThat(as(the.head, () -> the.bean(Tiers.class).version(version))).hasValueSatisfying(t -> assertThat(t.name()).isEqualTo("一般"));
        assertThat(the.view(id).offences().getFirst().discretion()).as("a proposal is cited on no paper").doesNotContain("阶次");
    }

    @Test
    void a_fine_outside_its_band_needs_a_reason_and_a_second_head_before_the_notice() {
        var id = the.anInvestigatedCase(the.aUnit());
        assertThatThrownBy(() -> report(id, 80_000, said("", MIDDLE))).hasMessageContaining("不在裁量幅度内").hasMessageContaining("另一名负责人")
                .extracting("provision").asString().contains("第三十四条");
        report(id, 80_000, said("曾两次拒绝检查，情节接近严重。", MIDDLE));
        the.approve(id);

        assertThat(the.view(id).status()).isEqualTo(CaseStatus.INVESTIGATED);
        assertThat(the.view(id).notices()).isEmpty();
        assertThat(deeds(the.deputy, id)).contains("审批超出裁量幅度");
        assertThat(deeds(the.head, id)).contains("待审批：超出裁量幅度");
        assertThatThrownBy(() -> run(the.head, () -> the.bean(Deviations.class).decide(id, true, "同意。"))).hasMessageContaining("另一名负责人");
        assertThatThrownBy(() -> report(id, 50_000, said("", MIDDLE))).hasMessageContaining("正在等待另一名负责人审批");
        run(the.deputy, () -> the.bean(Deviations.class).decide(id, true, "情况属实，同意。"));

        assertThat(the.view(id).status()).isEqualTo(CaseStatus.NOTIFIED);
        assertThat(the.view(id).notices().getFirst().fine()).isEqualByComparingTo("80000");
    }

    @Test
    void what_the_second_head_gives_back_is_proposed_anew() {
        var id = the.anInvestigatedCase(the.aUnit());
        report(id, 80_000, said("情节接近严重。", MIDDLE));
        the.approve(id);

        run(the.deputy, () -> the.bean(Deviations.class).decide(id, false, "理由不充分。"));
        assertThat(the.view(id).notices()).isEmpty();
        report(id, 60_000, said("", MIDDLE));
        the.approve(id);

        assertThat(the.view(id).notices().getFirst().fine()).isEqualByComparingTo("60000");
    }

    @Test
    void the_decision_may_not_leave_the_band_either() {
        var id = the.anInvestigatedCase(the.aUnit());
        report(id, 50_000, said("", MIDDLE));
        the.approve(id);
        the.serveNotices(id);
        the.waive(id);
        var act = the.view(id).offences().getFirst().id();

        assertThatThrownBy(() -> run(the.head, () -> the.bean(Decisions.class).decide(id, Map.of(act, BigDecimal.valueOf(10_000)))))
                .hasMessageContaining("不在裁量幅度内").hasMessageContaining("集体讨论");
        run(the.head, () -> the.bean(Decisions.class).decide(id, Map.of(act, BigDecimal.valueOf(40_000))));
        assertThat(the.view(id).decisions().getFirst().fine()).isEqualByComparingTo("40000");
    }

    @Test
    void mitigation_goes_below_the_least_of_the_law() {
        var id = the.anInvestigatedCase(the.aUnit());
        assertThatThrownBy(() -> report(id, PenaltyStage.OVERDUE, 80_000, said("", "removed-harm"))).hasMessageContaining("不在法定幅度内");

        report(id, PenaltyStage.OVERDUE, 80_000, said("", "removed-harm", "below"));
        the.approve(id);

        assertThat(the.view(id).notices().getFirst().fine()).isEqualByComparingTo("80000");
    }

    @Test
    void the_same_act_under_two_provisions_is_fined_once() {
        var id = the.aLead(the.aUnit());
        run(the.officer, () -> the.bean(Cases.class).add(id, new Cases.NewOffence(the.view(id).parties().getFirst().id(), "V01",
                "未按照规定对从业人员进行安全生产教育和培训", clock.today(), PenaltyStage.FIRST)));
        run(the.officer, () -> the.bean(Cases.class).proposeFiling(id, "符合立案条件，建议立案。"));
        the.approve(id);
        run(the.officer, () -> the.bean(Investigations.class).add(id, new Investigations.NewEvidence(Evidence.Kind.DOCUMENT, "培训档案复印件", "没有培训记录",
                false, "赵某", "单位档案室", clock.today(), List.of(the.officer.person(), the.second.person())), null));

        assertThatThrownBy(() -> report(id, 50_000, said("", MIDDLE))).hasMessageContaining("同一个违法行为").hasMessageContaining("罚款数额高的规定");
    }

    @Test
    void a_published_tier_is_not_passed_over_and_is_cited() {
        var values = Map.ofEntries(Map.entry("code", "test-v02-1"), Map.entry("violation", "V02"), Map.entry("edition", "*"), Map.entry("stage", ""),
                Map.entry("target", "单位"), Map.entry("rank", "1"), Map.entry("name", "较轻"), Map.entry("conditions", "三人以下"), Map.entry("unit", "元"),
                Map.entry("low", "1000"), Map.entry("high", "20000"), Map.entry("effective_from", "2026-01-01"), Map.entry("effective_to", ""),
                Map.entry("document", "《示例裁量基准》"), Map.entry("status", "READ"));
        var subject = as(clerk(), () -> the.bean(Tiers.class).add(values, new Grounds("示例裁量基准原文", "收录")));
        assertThatThrownBy(() -> as(clerk(), () -> the.bean(Tiers.class).correct(subject, values, new Grounds("同上", "无")))).hasMessageContaining("没有任何改动");
        assertThatThrownBy(() -> as(the.officer, () -> the.bean(Tiers.class).correct(subject, values, new Grounds("同上", "无")))).hasMessageContaining("无权");
        var id = aCaseOf("V02");

        assertThatThrownBy(() -> report(id, 10_000, said(""))).hasMessageContaining("请勾选适用的裁量情形");
        report(id, 10_000, said("", "test-v02-1#0"));
        the.approve(id);

        assertThat(weighing(id)).satisfies(w -> {
            assertThat(w.read()).isTrue();
            assertThat(w.band()).isEqualTo("1,000 元至 20,000 元");
        });
        assertThat(the.view(id).offences().getFirst().discretion()).isEqualTo("情节一般。适用《示例裁量基准》“较轻”阶次（1,000 元至 20,000 元）");
    }

    private CaseId aCaseOf(String violation) {
        var id = as(the.officer, () -> the.bean(Cases.class).open(new NewLead(the.aUnit(), CaseSource.INSPECTION, null, "现场检查", "负责人未经考核合格", clock.today(),
                null, "检查发现。", false), the.second.person()));
        run(the.officer, () -> {
            the.bean(Cases.class).add(id, new Cases.NewOffence(the.view(id).parties().getFirst().id(), violation, "主要负责人未按照规定经考核合格", clock.today(), PenaltyStage.FIRST));
            the.bean(Cases.class).proposeFiling(id, "符合立案条件，建议立案。");
        });
        the.approve(id);
        run(the.officer, () -> the.bean(Investigations.class).add(id, new Investigations.NewEvidence(Evidence.Kind.DOCUMENT, "任职文件复印件", "没有考核合格",
                false, "赵某", "单位档案室", clock.today(), List.of(the.officer.person(), the.second.person())), null));
        return id;
    }

    @Test
    void the_form_works_out_the_band_before_anything_is_submitted() {
        var id = the.anInvestigatedCase(the.aUnit());
        var act = the.view(id).offences().getFirst().id();
        var officer = new Visitor(port);
        officer.signIn(account(the.officer), OrganizationFixtures.PASSWORD);
        var path = "/cases/" + id.value() + "/report";
        assertThat(officer.get(path).body()).contains("裁量情形", "待核", "主动消除或者减轻违法行为危害后果");

        var worked = officer.post(path, "work", "1", "stage-" + act, "FIRST", "fine-" + act, "80000", "tick-" + act, MIDDLE, "why-" + act, "已经改正",
                "facts", "未培训", "proposal", "PENALISE", "opinion", "建议处罚", "_publicInterest", "on", "_complex", "on");
        assertThat(worked.body()).contains("裁量幅度：33,333 元至 66,667 元", "“一般”阶次", "已经改正", "value=\"80000\"");
        var refused = officer.post(path, "stage-" + act, "FIRST", "fine-" + act, "80000", "tick-" + act, MIDDLE, "why-" + act, "已经改正",
                "facts", "未培训", "proposal", "PENALISE", "opinion", "建议处罚", "_publicInterest", "on", "_complex", "on");
        assertThat(refused.body()).contains("不在裁量幅度内");
        officer.post(path, "stage-" + act, "FIRST", "fine-" + act, "80000", "tick-" + act, MIDDLE, "why-" + act, "已经改正", "leaving-" + act, "情节接近严重",
                "facts", "未培训", "proposal", "PENALISE", "opinion", "建议处罚", "_publicInterest", "on", "_complex", "on");
        assertThat(officer.get("/cases/" + id.value() + "/discretion").body()).contains("情节接近严重", "33,333 元至 66,667 元", "第九十七条");
        the.approve(id);
        var deputy = new Visitor(port);
        deputy.signIn(account(the.deputy), OrganizationFixtures.PASSWORD);
        deputy.get("/cases/" + id.value() + "/deviation");
        assertThat(deputy.post("/cases/" + id.value() + "/deviation", "granted", "true", "opinion", "").body()).contains("请填写审批意见");
        assertThat(deputy.post("/cases/" + id.value() + "/deviation", "granted", "true", "opinion", "同意。").body()).contains("告知书已经制作");
    }

    @Test
    void closed_cases_are_shown_the_most_similar_first_and_unseen_ones_without_their_party() {
        var grave = closed(90_000, "proposal-3#1");
        var middle = closed(50_000, MIDDLE);
        var id = the.anInvestigatedCase(the.aUnit());
        report(id, 45_000, said("", MIDDLE));

        var found = as(the.officer, () -> the.bean(SimilarCases.class).of(id)).values().iterator().next();
        assertThat(found).hasSizeLessThanOrEqualTo(5).extracting(SimilarCase::penaltyCase).contains(middle.value()).doesNotContain(id.value());
        assertThat(found).extracting(SimilarCase::penaltyCase).startsWith(middle.value());
        assertThat(found.getFirst()).satisfies(s -> {
            assertThat(s.visible()).isTrue();
            assertThat(s.party()).startsWith("达川区示例");
            assertThat(s.tierName()).isEqualTo("一般");
            assertThat(s.fine()).isEqualByComparingTo("50000");
            assertThat(s.common()).isEqualTo(1);
        });

        var asked = new SimilarCases.Asked(id.value(), "V03", anlan.law.PenaltyTarget.UNIT, PenaltyStage.FIRST, Set.of("proposal-3#1"),
                BigDecimal.valueOf(90_000), "");
        var elsewhere = anlan.hazard.HazardFixtures.signedIn(OrganizationFixtures.anOfficer(the.bean(anlan.organization.Officers.class), "town-511703105",
                anlan.organization.Post.OFFICER), "town-511703105", "511703105", anlan.organization.Post.OFFICER);
        assertThat(as(elsewhere, () -> the.bean(SimilarCases.class).find(asked))).first().satisfies(s -> {
            assertThat(s.penaltyCase()).isEqualTo(grave.value());
            assertThat(s.visible()).isFalse();
            assertThat(s.party() + s.number()).isEmpty();
        });
        assertThatThrownBy(() -> as(the.owner(the.aUnit()), () -> the.bean(SimilarCases.class).find(asked))).hasMessageContaining("无权");
        var visitor = new Visitor(port);
        visitor.signIn(account(the.officer), OrganizationFixtures.PASSWORD);
        assertThat(visitor.get("/cases/" + id.value() + "/discretion").body()).contains("类似案件", "/cases/" + middle.value(), "50,000");
    }

    private CaseId closed(long fine, String tick) {
        var id = the.anInvestigatedCase(the.aUnit());
        report(id, fine, said("", tick));
        the.approve(id);
        the.serveNotices(id);
        the.waive(id);
        the.decide(id);
        var decision = the.view(id).decisions().getFirst();
        run(the.officer, () -> the.bean(Decisions.class).serve(id, decision.id(), the.receipt()));
        run(the.cashier, () -> the.bean(Executions.class).pay(id, decision.id(), clock.today(), decision.fine(), java.util.UUID.randomUUID().toString()));
        run(the.officer, () -> the.bean(Executions.class).proposeClosure(id, "罚款已缴清，建议结案。"));
        the.approve(id);
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.CLOSED);
        return id;
    }

    private SignedIn clerk() {
        return anlan.hazard.HazardFixtures.signedIn(OrganizationFixtures.anOfficer(the.bean(anlan.organization.Officers.class), "yj-fz", anlan.organization.Post.LAW_CLERK),
                "yj-fz", "511703", anlan.organization.Post.LAW_CLERK);
    }

    private static final java.util.Map<java.util.UUID, String> ACCOUNTS = new java.util.HashMap<>();

    private String account(SignedIn person) {
        return ACCOUNTS.computeIfAbsent(person.person(), known -> OrganizationFixtures.anAccount(the.bean(Accounts.class), new OfficerId(known)));
    }

    private void report(CaseId id, long fine, Circumstances said) {
        report(id, PenaltyStage.FIRST, fine, said);
    }

    private void report(CaseId id, PenaltyStage stage, long fine, Circumstances said) {
        run(the.officer, () -> the.bean(CaseReports.class).submit(id, new CaseReports.NewReport("4 名新进人员未经培训上岗。", "已经改正。", Report.Proposal.PENALISE, "",
                false, false, "建议按照拟定意见处罚。", the.view(id).offences().stream()
                        .map(o -> new CaseReports.Weight(o.id(), stage, BigDecimal.valueOf(fine), Set.of(), "情节一般", said)).toList())));
    }

    private Weighing weighing(CaseId id) {
        return as(the.head, () -> the.bean(CaseReports.class).weighed(id)).values().iterator().next();
    }

    private List<String> deeds(SignedIn person, CaseId id) {
        return as(person, () -> the.bean(NextDeeds.class).of(the.bean(CaseViews.class).view(id))).stream().map(NextDeed::label).toList();
    }

    private static Circumstances said(String leaving, String... ticked) {
        return new Circumstances(Set.of(ticked), null, null, leaving);
    }
}
