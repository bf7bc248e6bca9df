package anlan.penalty;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.insight.Traces;
import anlan.kernel.Period;
import anlan.law.Deadlines;
import anlan.mandate.DutyView;
import anlan.mandate.Inbox;
import anlan.platform.database.Scope;
import anlan.platform.document.Papers;
import anlan.platform.security.SignedIn;
import anlan.testing.AnlanTest;
import anlan.testing.Weeks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@AnlanTest
@Import(Weeks.class)
class SealingScenarioTest extends PenaltyScenario {

    @Test
    void it_is_approved_carried_out_with_record_decision_and_list_and_released() {
        var id = propose(wanted(the.aUnit(), SealingGround.EQUIPMENT, SealingKind.SEAL, null));
        assertThat(duties(id)).containsExactly("审批查封、扣押");
        refused(() -> carryOut(id), "报告并经批准", "第十八条");
        approve(the.deputy, id, true);
        carryOut(id);
        assertThat(view(id).until()).isEqualTo(LocalDate.of(2026, 7, 8));
        assertThat(due(id, "处理查封、扣押的财物")).isEqualTo(LocalDate.of(2026, 7, 8));
        run(the.officer, () -> endings().release(id, ReleaseGround.DECIDED, "", "赵某"));

        assertThat(view(id).status()).isEqualTo(SealingStatus.RELEASED);
        assertThat(papers(id)).containsExactly("coercion-approval", "seal-seize-decision", "coercion-record", "release-decision");
        assertThat(duties(id)).isEmpty();
    }

    /** E12 of the worked examples: sealed on 2023-06-01, a test of ten days, one extension. */
    @Test
    void the_term_leaves_out_the_days_of_a_test_and_is_prolonged_once() {
        Sealing.Term law = (from, extension, tests) -> the.bean(Deadlines.class).compute("D20", from.atStartOfDay(), extension, tests).lastDay();
        var day = LocalDate.of(2023, 6, 1);

        var plain = sealedOn(day, law);
        assertThat(plain.until).isEqualTo("2023-07-01");
        prolong(plain, day, law);
        assertThat(plain.until).isEqualTo("2023-07-31");
        assertThatThrownBy(() -> plain.askExtension("情况复杂", day)).hasMessageContaining("只能延长一次");

        var tested = sealedOn(day, law);
        tested.test(new Period(LocalDate.of(2023, 6, 5), LocalDate.of(2023, 6, 14)), day, law);
        assertThat(tested.until).isEqualTo("2023-07-11");
        prolong(tested, day, law);
        assertThat(tested.until).isEqualTo("2023-08-10");
        assertThat(tested.isOver(LocalDate.of(2023, 8, 10))).isFalse();
        assertThat(tested.isOver(LocalDate.of(2023, 8, 11))).isTrue();
    }

    private static Sealing sealedOn(LocalDate day, Sealing.Term law) {
        var held = new Sealing();
        held.status = SealingStatus.APPROVED;
        held.carryOut(day.atTime(10, 0).toInstant(ZoneOffset.ofHours(8)), day, "赵某", "厂区库房", "（达川）应急查扣〔2023〕1号", law);
        return held;
    }

    private static void prolong(Sealing held, LocalDate today, Sealing.Term law) {
        held.askExtension("情况复杂", today);
        held.decideExtension(true, 30, today, law);
    }

    @Test
    void the_clock_follows_the_test_and_the_extension() {
        var id = inForce(the.aUnit());
        refused(() -> run(the.officer, () -> terms().test(id, "检测公司", "材质", day(9), day(18), false)), "书面告知", "第二十五条");
        run(the.officer, () -> terms().test(id, "检测公司", "材质", day(9), day(18), true));
        assertThat(due(id, "处理查封、扣押的财物")).isEqualTo(LocalDate.of(2026, 7, 18));
        run(the.officer, () -> terms().askExtension(id, "需要多次检测"));
        assertThat(duties(id)).contains("审批延长查封、扣押");
        run(the.head, () -> terms().decideExtension(id, true, "同意。"));

        assertThat(view(id).until()).isEqualTo(LocalDate.of(2026, 8, 17));
        assertThat(due(id, "处理查封、扣押的财物")).isEqualTo(LocalDate.of(2026, 8, 17));
        assertThat(papers(id)).contains("appraisal-commission", "seal-extension");
        refused(() -> run(the.officer, () -> terms().askExtension(id, "再延长")), "只能延长一次", "第二十五条");
    }

    @Test
    void a_term_that_is_over_leaves_nothing_but_the_release() {
        var id = inForce(the.aUnit());
        clock.standAt(LocalDate.of(2026, 7, 9));
        refused(() -> run(the.head, () -> endings().dispose(id, SealingEnd.DESTROY, null, "依法销毁")), "应当立即解除", "第二十八条");
        Scope.SYSTEM.run(() -> terms().expire());

        assertThat(view(id).status()).isEqualTo(SealingStatus.MUST_RELEASE);
        assertThat(duties(id)).containsExactly("立即解除查封、扣押");
        refused(() -> run(the.officer, () -> terms().askExtension(id, "来不及")), "不能延长", "第二十五条");
        refused(() -> run(the.head, () -> endings().dispose(id, SealingEnd.DESTROY, null, "依法销毁")), "不能销毁", "");
        run(the.officer, () -> endings().release(id, ReleaseGround.EXPIRED, "", "赵某"));
        assertThat(view(id).endReason()).contains("期限已经届满");
    }

    @Test
    void an_urgent_one_is_lifted_when_it_is_not_approved_in_its_hours() {
        var late = urgent(the.aUnit());
        assertThat(duties(late)).containsExactlyInAnyOrder("审批查封、扣押", "处理查封、扣押的财物");
        clock.passMinutes(23 * 60);
        Scope.SYSTEM.run(() -> terms().expire());
        assertThat(view(late).status()).isEqualTo(SealingStatus.URGENT);
        clock.passMinutes(2 * 60);
        Scope.SYSTEM.run(() -> terms().expire());
        assertThat(view(late).status()).isEqualTo(SealingStatus.MUST_RELEASE);
        assertThat(view(late).mustReleaseFor()).isEqualTo(ReleaseGround.NOT_APPROVED);

        var refused = urgent(the.aUnit());
        approve(the.head, refused, false);
        assertThat(view(refused).status()).isEqualTo(SealingStatus.MUST_RELEASE);
        var granted = urgent(the.aUnit());
        approve(the.head, granted, true);
        assertThat(view(granted).status()).isEqualTo(SealingStatus.IN_FORCE);
    }

    @Test
    void nothing_unrelated_nothing_twice_no_place_taken_away_and_never_one_officer() {
        var unit = the.aUnit();
        refused(() -> propose(new NewSealing(unit, null, null, team(), SealingKind.SEAL, SealingGround.EQUIPMENT, "事实", items(), false, null)), "无关", "第二十三条");
        refused(() -> propose(wanted(unit, SealingGround.ILLEGAL_SITE, SealingKind.SEIZE, null)), "场所只能查封", "第六十五条");
        refused(() -> propose(new NewSealing(unit, null, null, List.of(the.officer.person()), SealingKind.SEAL, SealingGround.EQUIPMENT, "事实", items(), true, null)),
                "不得少于", "第四十二条");
        refused(() -> propose(new NewSealing(unit, null, null, team(), SealingKind.SEAL, SealingGround.EQUIPMENT, "事实", List.of(), true, null)), "列明", "第二十四条");
        inForce(unit);
        refused(() -> propose(wanted(unit, SealingGround.EQUIPMENT, SealingKind.SEAL, null)), "不得重复查封", "第二十三条");
    }

    @Test
    void the_steps_on_the_spot_are_told_answered_and_witnessed() {
        var id = propose(wanted(the.aUnit(), SealingGround.EQUIPMENT, SealingKind.SEAL, null));
        approve(the.head, id, true);
        clock.passMinutes(10);
        refused(() -> run(the.officer, () -> the.bean(Sealings.class).carryOut(id, done(false, "赵某", "", "", "", ""))), "出示证件", "第十八条");
        refused(() -> run(the.officer, () -> the.bean(Sealings.class).carryOut(id, done(true, "", "", "", "", ""))), "见证人", "第十八条");
        refused(() -> run(the.officer, () -> the.bean(Sealings.class).carryOut(id, done(true, "赵某", "", "设备合格", "", ""))), "复核意见", "第十八条");
        refused(() -> run(the.officer, () -> the.bean(Sealings.class).carryOut(id, done(true, "赵某", "", "", "", "不同意"))), "见证人", "第十八条");
        run(the.officer, () -> the.bean(Sealings.class).carryOut(id, done(true, "", "社区干部孙某", "", "", "")));
        assertThat(view(id).party()).isEqualTo("见证人 社区干部孙某");
    }

    @Test
    void hazardous_chemicals_take_the_principal_head() {
        var id = propose(wanted(the.aUnit(), SealingGround.CHEMICALS, SealingKind.SEIZE, null));
        refused(() -> approve(the.deputy, id, true), "主要负责人", "第八条");
        approve(the.head, id, true);
        assertThat(view(id).status()).isEqualTo(SealingStatus.APPROVED);
    }

    @Test
    void a_ground_of_the_law_ends_it_the_same_day() {
        var id = inForce(the.aUnit());
        run(the.officer, () -> endings().state(id, ReleaseGround.NO_OFFENCE, "检测合格"));
        assertThat(due(id, "立即解除查封、扣押")).isEqualTo(clock.today());
        refused(() -> run(the.officer, () -> terms().askExtension(id, "来不及")), "不能延长", "第二十五条");
    }

    @Test
    void things_are_confiscated_only_by_the_decision_of_the_joined_case() {
        var unit = the.aUnit();
        var lead = the.anInvestigatedCase(unit);
        the.report(lead, BigDecimal.valueOf(20_000), Set.of(Sanction.CONFISCATE_GOODS), false);
        the.approve(lead);
        var id = inForce(unit);
        refused(() -> run(the.head, () -> endings().dispose(id, SealingEnd.CONFISCATE, null, "没收")), "关联案件", "第二十七条");
        run(the.officer, () -> endings().join(id, lead.value()));
        assertThat(as(the.officer, () -> the.bean(Sealings.class).holdsGoods(lead))).isTrue();
        the.serveNotices(lead);
        the.waive(lead);
        the.decide(lead);

        var decision = the.view(lead).decisions().getFirst();
        run(the.head, () -> endings().dispose(id, SealingEnd.CONFISCATE, decision.id(), "按决定没收"));

        assertThat(view(id).status()).isEqualTo(SealingStatus.DISPOSED);
        assertThat(duties(id)).isEmpty();
        assertThat(as(the.officer, () -> the.bean(Sealings.class).holdsGoods(lead))).isFalse();
    }

    @Test
    void the_unit_sees_it_once_it_was_carried_out() {
        var unit = the.aUnit();
        var id = propose(wanted(unit, SealingGround.EQUIPMENT, SealingKind.SEAL, null));
        refused(() -> as(the.owner(unit), () -> the.bean(SealingViews.class).view(id)), "无权查看", "");
        approve(the.head, id, true);
        carryOut(id);
        assertThat(as(the.owner(unit), () -> the.bean(SealingViews.class).view(id)).items()).hasSize(2);
        refused(() -> as(the.owner(the.aUnit()), () -> the.bean(SealingViews.class).view(id)), "无权查看", "");
    }

    @Test
    void what_is_joined_to_a_case_is_hidden_from_whoever_keeps_out_of_it_and_the_successor_goes_on() {
        var unit = the.aUnit();
        var id = inForce(unit);
        var joined = the.aFiledCase(unit);
        run(the.officer, () -> endings().join(id, joined.value()));
        assertThat(as(the.second, () -> the.bean(SealingViews.class).view(id)).id()).isEqualTo(id);
        assertThat(as(the.second, () -> the.bean(Traces.class).of(id.value())).own()).isNotEmpty();
        refused(() -> run(the.presider, () -> endings().release(id, ReleaseGround.DECIDED, "", "赵某")), "实施这项措施的执法人员");

        var asked = as(the.officer, () -> the.bean(Recusals.class).ask(joined, "赵某", the.second.person(), "近亲属在该单位任职"));
        run(the.head, () -> the.bean(Recusals.class).decide(joined, asked, true, the.presider.person(), "关系属实。"));

        refused(() -> as(the.second, () -> the.bean(SealingViews.class).view(id)), "无权查看");
        assertThat(as(the.second, () -> the.bean(Papers.class).of(id))).isEmpty();
        for (var hidden : List.of(id.value(), joined.value())) {
            refused(() -> as(the.second, () -> the.bean(Traces.class).of(hidden)), "可见范围");
            assertThat(as(the.officer, () -> the.bean(Traces.class).of(hidden)).own()).isNotEmpty();
        }
        assertThat(papers(id)).contains("seal-seize-decision");
        run(the.presider, () -> endings().release(id, ReleaseGround.DECIDED, "", "赵某"));
        assertThat(view(id).status()).isEqualTo(SealingStatus.RELEASED);
    }

    private SealingId inForce(UUID unit) {
        var id = propose(wanted(unit, SealingGround.EQUIPMENT, SealingKind.SEAL, null));
        approve(the.head, id, true);
        carryOut(id);
        return id;
    }

    private SealingId urgent(UUID unit) {
        clock.passMinutes(10);
        return propose(wanted(unit, SealingGround.EQUIPMENT, SealingKind.SEAL, done(true, "赵某", "", "", "", "")));
    }

    private NewSealing wanted(UUID unit, SealingGround ground, SealingKind kind, NewSealing.@Nullable Execution done) {
        return new NewSealing(unit, null, null, team(), kind, ground, "2 台反应釜没有检验合格证明，继续使用。", items(), true, done);
    }

    private static List<NewSealing.Item> items() {
        return List.of(new NewSealing.Item("反应釜 R-101", "1 台", "运行中停用", "一号车间"), new NewSealing.Item("反应釜 R-102", "1 台", "停用", "一号车间"));
    }

    private List<UUID> team() {
        return List.of(the.officer.person(), the.second.person());
    }

    private NewSealing.Execution done(boolean told, String party, String witness, String said, String answer, String refusal) {
        var now = LocalDateTime.now(clock);
        return new NewSealing.Execution(now.minusMinutes(8), now.minusMinutes(1), told, party, witness, said, answer, refusal, "厂区一号库房，保管人赵某");
    }

    private SealingId propose(NewSealing wanted) {
        return as(the.officer, () -> the.bean(Sealings.class).propose(wanted));
    }

    private void approve(SignedIn head, SealingId id, boolean granted) {
        run(head, () -> the.bean(Sealings.class).decide(id, granted, granted ? "同意。" : "不符合条件。"));
    }

    private void carryOut(SealingId id) {
        clock.passMinutes(10);
        run(the.officer, () -> the.bean(Sealings.class).carryOut(id, done(true, "赵某", "", "希望尽快检验", "已说明", "")));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 6, day);
    }

    private SealingTerms terms() {
        return the.bean(SealingTerms.class);
    }

    private SealingEndings endings() {
        return the.bean(SealingEndings.class);
    }

    private SealingView view(SealingId id) {
        return as(the.head, () -> the.bean(SealingViews.class).view(id));
    }

    private List<String> duties(SealingId id) {
        return as(the.head, () -> the.bean(Inbox.class).about(id).stream().map(DutyView::kind).toList());
    }

    private LocalDate due(SealingId id, String kind) {
        return as(the.head, () -> the.bean(Inbox.class).about(id).stream().filter(d -> d.kind().equals(kind)).findFirst().orElseThrow().lastDay());
    }

    private List<String> papers(SealingId id) {
        return as(the.head, () -> the.bean(Papers.class).of(id).stream().map(p -> p.kind()).toList());
    }
}
