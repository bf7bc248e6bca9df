package anlan.penalty;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.mandate.DutyView;
import anlan.mandate.Inbox;
import anlan.platform.document.Papers;
import anlan.testing.AnlanTest;
import anlan.testing.Weeks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;

@AnlanTest
@Import(Weeks.class)
class SpotScenarioTest extends PenaltyScenario {

    @Test
    void a_small_fine_is_decided_handed_over_filed_published_paid_and_closed() {
        var id = decide(wanted(the.aUnit(), fine("2000"), null, ""));
        assertThat(duties(id)).containsExactlyInAnyOrder("当场交付决定书", "当场处罚备案", "公开处罚信息");
        assertThat(papers(id)).containsExactly("on-spot-decision");
        run(the.officer, () -> spots().deliver(id, LocalDateTime.now(clock), "赵某", "", ""));
        assertThat(view(id).payBy()).isEqualTo(LocalDate.of(2026, 6, 23));
        assertThat(due(id, "当场处罚备案")).isEqualTo(LocalDate.of(2026, 6, 15));
        run(the.officer, () -> spots().file(id, "法规股周某"));
        run(the.officer, () -> the.bean(PenaltyPublications.class).published(id.value()));
        clock.pass(2);

        run(the.cashier, () -> payments().pay(id, clock.today(), fine("2000"), "收-1"));

        assertThat(view(id).status()).isEqualTo(SpotStatus.CLOSED);
        assertThat(duties(id)).isEmpty();
    }

    @Test
    void a_decision_that_is_not_to_be_public_is_closed_without() {
        var id = decide(wanted(the.aUnit(), fine("2000"), null, ""));
        run(the.officer, () -> spots().deliver(id, LocalDateTime.now(clock), "赵某", "", ""));
        run(the.officer, () -> spots().file(id, "法规股周某"));
        run(the.cashier, () -> payments().pay(id, clock.today(), fine("2000"), "收-2"));
        assertThat(view(id).status()).isEqualTo(SpotStatus.FILED);

        run(the.officer, () -> the.bean(PenaltyPublications.class).undisclosed(id.value(), "涉及商业秘密"));

        assertThat(view(id).status()).isEqualTo(SpotStatus.CLOSED);
        assertThat(duties(id)).isEmpty();
    }

    @Test
    void a_closed_decision_about_a_person_may_still_become_public() {
        var id = decide(onPerson(null, true));
        run(the.officer, () -> spots().deliver(id, LocalDateTime.now(clock), "钱某", "", ""));
        run(the.officer, () -> spots().file(id, "法规股周某"));
        assertThat(view(id).status()).isEqualTo(SpotStatus.CLOSED);

        run(the.officer, () -> the.bean(PenaltyPublications.class).published(id.value()));

        assertThat(view(id).publishedOn()).isEqualTo(clock.today());
        assertThat(view(id).status()).isEqualTo(SpotStatus.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({"3000, true", "3000.01, false", "0.01, true", "5000, false"})
    void a_unit_is_fined_on_the_spot_up_to_the_limit_of_the_day(String sum, boolean allowed) {
        var wanted = wanted(the.aUnit(), fine(sum), null, "");
        if (allowed) {
            assertThat(view(decide(wanted)).fine()).isEqualByComparingTo(sum);
        } else {
            refused(() -> decide(wanted), "普通程序", "第五十一条");
        }
    }

    @ParameterizedTest
    @CsvSource({"200, 罚款不在法定幅度内", "200.01, 普通程序"})
    void a_person_is_bound_by_the_limit_and_by_the_range_of_the_violation(String sum, String sentence) {
        refused(() -> decide(onPerson(fine(sum), false)), sentence, "第");
    }

    @Test
    void a_warning_needs_a_provision_that_names_it_and_does_not_stand_for_a_fine_that_must_be_put() {
        var id = decide(onPerson(null, true));
        assertThat(view(id).warning()).isTrue();
        assertThat(duties(id)).doesNotContain("公开处罚信息");
        var unit = the.aUnit();
        refused(() -> decide(with(unit, null, true, "V03", null, "", the.second.person())), "没有规定警告", "第九十七条");
        refused(() -> decide(with(unit, null, false, "V03", null, "", the.second.person())), "至少选择一种", "第五十一条");
    }

    @Test
    void the_same_act_is_never_fined_twice_neither_on_the_spot_nor_in_a_case() {
        var unit = the.aUnit();
        var number = view(decide(wanted(unit, fine("1000"), null, ""))).number();
        refused(() -> decide(wanted(unit, fine("500"), null, "")), number, "第二十九条");
        var lead = the.aLead(unit);
        refused(() -> run(the.officer, () -> the.bean(Cases.class).proposeFiling(lead, "建议立案。")), number, "第二十九条");
    }

    @Test
    void what_was_not_handed_over_is_voided_and_does_not_count() {
        var unit = the.aUnit();
        var id = decide(wanted(unit, fine("1000"), null, ""));
        refused(() -> run(the.officer, () -> spots().file(id, "周某")), "状态下不能", "");
        run(the.officer, () -> spots().cancel(id, "当事人名称有误"));
        assertThat(view(id).status()).isEqualTo(SpotStatus.VOIDED);
        assertThat(duties(id)).isEmpty();
        assertThat(view(decide(wanted(unit, fine("1000"), null, ""))).status()).isEqualTo(SpotStatus.MADE);
    }

    @Test
    void a_refusal_to_sign_is_noted_with_a_witness() {
        var id = decide(wanted(the.aUnit(), fine("1000"), null, ""));
        refused(() -> run(the.officer, () -> spots().deliver(id, LocalDateTime.now(clock), "赵某", "认为处罚过重", "")), "见证人", "第五十二条");
        run(the.officer, () -> spots().deliver(id, LocalDateTime.now(clock), "赵某", "认为处罚过重", "社区干部孙某"));
        assertThat(view(id).refusal()).isEqualTo("认为处罚过重");
    }

    @ParameterizedTest
    @CsvSource({"100, SMALL, '', ''", "100.01, SMALL, '', 不属于可以当场收缴的小额罚款", "2000, HARD, 流动摊贩，没有固定住所, ''", "2000, HARD, '', 难以执行的情形",
        "2000, REMOTE, '', 当事人提出"})
    void money_is_taken_on_the_spot_only_in_the_three_cases_of_the_law(String sum, SpotCollection ground, String note, String refusal) {
        var wanted = wanted(the.aUnit(), fine(sum), ground, note);
        if (refusal.isEmpty()) {
            assertThat(view(decide(wanted)).collection()).isEqualTo(ground);
        } else {
            refused(() -> decide(wanted), refusal, ground == SpotCollection.REMOTE ? "第六十九条" : "第六十八条");
        }
    }

    @Test
    void collected_money_has_a_special_receipt_and_is_handed_in_and_paid_in_within_two_working_days_each() {
        var id = decide(wanted(the.aUnit(), fine("100"), SpotCollection.SMALL, ""));
        run(the.officer, () -> spots().deliver(id, LocalDateTime.now(clock), "赵某", "", ""));
        refused(() -> run(the.officer, () -> payments().collect(id, " ")), "专用票据", "第七十条");
        run(the.officer, () -> payments().collect(id, "川财 0001"));
        assertThat(due(id, "上交当场收缴的罚款")).isEqualTo(LocalDate.of(2026, 6, 10));
        refused(() -> run(the.cashier, () -> payments().pay(id, clock.today(), fine("100"), "银-1")), "先交至本机关", "第七十一条");
        run(the.officer, () -> payments().handIn(id, clock.today(), "出纳吴某"));
        assertThat(due(id, "缴付当场收缴的罚款")).isEqualTo(LocalDate.of(2026, 6, 10));
        refused(() -> run(the.sectionHead, () -> payments().pay(id, clock.today(), fine("99"), "银-1")), "金额不符", "第六十七条");
        run(the.cashier, () -> payments().pay(id, clock.today(), fine("100"), "银-1"));
        assertThat(duties(id)).containsExactlyInAnyOrder("当场处罚备案", "公开处罚信息");
    }

    @Test
    void two_officers_are_present_and_state_that_the_facts_are_certain() {
        var unit = the.aUnit();
        refused(() -> decide(with(unit, fine("500"), false, "V03", null, "", the.officer.person())), "不得少于", "第四十二条");
        var doubtful = new NewSpotDecision(unit, null, null, List.of(the.officer.person(), the.second.person()), "V03", "未培训", clock.today(), "车间", "事实", false,
                "", "", false, fine("500"), null, "");
        refused(() -> decide(doubtful), "普通程序", "第五十一条");
    }

    @Test
    void the_unit_sees_what_was_handed_over_to_it_and_nothing_about_its_people() {
        var unit = the.aUnit();
        var id = decide(wanted(unit, fine("1000"), null, ""));
        var person = decide(onPersonOf(unit, null, true));
        refused(() -> as(the.owner(unit), () -> the.bean(SpotViews.class).view(id)), "无权查看", "");
        run(the.officer, () -> spots().deliver(id, LocalDateTime.now(clock), "赵某", "", ""));
        run(the.officer, () -> spots().deliver(person, LocalDateTime.now(clock), "钱某", "", ""));
        assertThat(as(the.owner(unit), () -> the.bean(SpotViews.class).ofEnterprise(unit, 10))).extracting(SpotRow::id).containsExactly(id);
        refused(() -> as(the.owner(unit), () -> the.bean(SpotViews.class).view(person)), "无权查看", "");
        refused(() -> as(the.owner(the.aUnit()), () -> the.bean(SpotViews.class).view(id)), "无权查看", "");
    }

    private NewSpotDecision wanted(UUID unit, BigDecimal fine, @Nullable SpotCollection ground, String note) {
        return with(unit, fine, false, "V03", ground, note, the.second.person());
    }

    private NewSpotDecision with(UUID unit, @Nullable BigDecimal fine, boolean warning, String violation, @Nullable SpotCollection ground, String note, UUID second) {
        return new NewSpotDecision(unit, null, null, List.of(the.officer.person(), second), violation, "未如实告知从业人员作业场所的危险因素", clock.today(), "一号车间",
                "检查时询问 2 名工人，均不知晓危险因素。", true, "是疏忽。", "不影响事实认定，已考虑其态度。", warning, fine, ground, note);
    }

    private NewSpotDecision onPerson(@Nullable BigDecimal fine, boolean warning) {
        return onPersonOf(the.aUnit(), fine, warning);
    }

    private NewSpotDecision onPersonOf(UUID unit, @Nullable BigDecimal fine, boolean warning) {
        return new NewSpotDecision(unit, null, new NewSpotDecision.Person("钱某", "511703199001010000", "班组长", "百节镇", ""),
                List.of(the.officer.person(), the.second.person()), "V56", "违章指挥", clock.today(), "一号车间", "现场指挥工人违章作业。", true, "", "", warning, fine, null, "");
    }

    private SpotDecisionId decide(NewSpotDecision wanted) {
        return as(the.officer, () -> spots().decide(wanted));
    }

    private static BigDecimal fine(String sum) {
        return new BigDecimal(sum);
    }

    private SpotDecisions spots() {
        return the.bean(SpotDecisions.class);
    }

    private SpotPayments payments() {
        return the.bean(SpotPayments.class);
    }

    private SpotView view(SpotDecisionId id) {
        return as(the.officer, () -> the.bean(SpotViews.class).view(id));
    }

    private List<String> duties(SpotDecisionId id) {
        return as(the.head, () -> the.bean(Inbox.class).about(id).stream().map(DutyView::kind).toList());
    }

    private LocalDate due(SpotDecisionId id, String kind) {
        return as(the.head, () -> the.bean(Inbox.class).about(id).stream().filter(d -> d.kind().equals(kind)).findFirst().orElseThrow().lastDay());
    }

    private List<String> papers(SpotDecisionId id) {
        return as(the.head, () -> the.bean(Papers.class).of(id).stream().map(p -> p.kind()).toList());
    }
}
