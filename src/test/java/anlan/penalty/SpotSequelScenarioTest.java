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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A decision on the spot that is not paid, or not accepted, goes on in the records of a case. */
@AnlanTest
@Import(Weeks.class)
@RecordApplicationEvents
class SpotSequelScenarioTest extends PenaltyScenario {

    private static final LocalDate LATE = LocalDate.of(2026, 6, 24);

    @Autowired
    ApplicationEvents events;

    @Test
    void an_unpaid_fine_goes_on_in_a_case_the_night_its_term_is_over_and_is_urged_and_asked_of_the_court_in_its_window() {
        var spot = delivered(the.aUnit(), "2000", null);
        clock.standAt(LATE.minusDays(1));
        Nights.pass(context);
        assertThat(view(spot).status()).isEqualTo(SpotStatus.FILED);
        clock.standAt(LATE);

        Nights.pass(context);

        assertThat(view(spot).status()).isEqualTo(SpotStatus.CONTINUED);
        var id = theCase(spot);
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.OVERDUE);
        assertThat(the.view(id).number()).isEqualTo(view(spot).number());
        assertThat(account(id).surcharge()).isEqualByComparingTo("60");
        assertThat(duties(id)).containsExactlyInAnyOrder("缴纳罚款", "催告", "公开处罚信息");
        assertThat(duties(spot)).isEmpty();
        run(the.officer, () -> the.bean(Enforcements.class).urge(id, decision(id).id()));
        run(the.officer, () -> the.bean(Enforcements.class).serve(id, the.view(id).urgings().getFirst().id(), the.receipt()));
        var window = as(the.officer, () -> the.bean(Enforcements.class).window(id, decision(id).id()));
        assertThat(window.suitEnds()).isEqualTo(LocalDate.of(2026, 8, 7));
        assertThat(window.to()).isEqualTo(LocalDate.of(2026, 11, 7));
        refused(() -> run(the.officer, () -> the.bean(Enforcements.class).proposeCourt(id, decision(id).id(), "申请")), "期限届满后", "第五十三条");
        clock.standAt(LocalDate.of(2026, 8, 10));
        run(the.officer, () -> the.bean(Enforcements.class).proposeCourt(id, decision(id).id(), "申请"));
        the.approve(id);
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.COURT_APPLIED);
    }

    @Test
    void it_is_paid_late_with_what_was_added_closed_and_archived_with_the_first_paper() {
        var spot = delivered(the.aUnit(), "2000", null);
        clock.standAt(LATE.plusDays(1));
        Nights.pass(context);
        var id = theCase(spot);

        run(the.cashier, () -> the.bean(Executions.class).pay(id, decision(id).id(), clock.today(), new BigDecimal("2120"), UUID.randomUUID().toString()));

        assertThat(the.view(id).status()).isEqualTo(CaseStatus.EXECUTED);
        run(the.officer, () -> the.bean(Executions.class).proposeClosure(id, "逾期缴清，结案"));
        the.approve(id);
        run(the.officer, () -> the.bean(Archives.class).archive(id, "30年", ""));
        assertThat(as(the.head, () -> the.bean(CaseViews.class).papers(id))).extracting(p -> p.kind()).contains("on-spot-decision", "case-closure", "case-file");
    }

    @Test
    void a_paid_decision_is_reviewed_annulled_and_given_back_and_the_act_may_be_dealt_with_anew() {
        var unit = the.aUnit();
        var spot = delivered(unit, "2000", null);
        run(the.officer, () -> the.bean(PenaltyPublications.class).published(spot.value()));
        run(the.cashier, () -> the.bean(SpotPayments.class).pay(spot, clock.today(), new BigDecimal("2000"), UUID.randomUUID().toString()));
        assertThat(view(spot).status()).isEqualTo(SpotStatus.CLOSED);

        var id = goOn(spot, SpotSequel.REMEDY);

        assertThat(the.view(id).status()).isEqualTo(CaseStatus.EXECUTED);
        refused(() -> decide(unit, "1000", null), view(spot).number(), "第二十九条");
        open(id);
        clock.pass(20);
        close(id, Remedy.Outcome.ANNULLED, null);
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.REVOKED);
        var undoing = the.view(id).after().undoings().getFirst();
        assertThat(undoing.refund()).isEqualByComparingTo("2000");
        assertThat(duties(id)).contains("撤回公开的处罚信息", "退还、恢复原状");
        assertThat(view(decide(unit, "1000", null)).status()).isEqualTo(SpotStatus.MADE);
    }

    @Test
    void it_is_told_of_when_it_is_handed_over_and_undone_under_the_same_id() {
        var spot = decide(the.aUnit(), "2000", null);
        assertThat(events.stream(PenaltyDecided.class)).isEmpty();
        hand(spot);
        assertThat(events.stream(PenaltyDecided.class)).singleElement().satisfies(told -> {
            assertThat(told.decision()).isEqualTo(spot.value());
            assertThat(told.content()).isEqualTo("罚款 2,000 元");
        });
        var id = goOn(spot, SpotSequel.REMEDY);
        open(id);
        clock.pass(20);

        close(id, Remedy.Outcome.ANNULLED, null);

        assertThat(events.stream(PenaltyUndone.class)).singleElement().satisfies(told -> assertThat(told.decision()).isEqualTo(spot.value()));
    }

    @Test
    void an_upheld_one_counts_from_the_end_of_the_review_and_a_changed_one_takes_its_place() {
        var upheld = goOn(delivered(the.aUnit(), "2000", null), SpotSequel.REMEDY);
        var changed = goOn(delivered(the.aUnit(), "2000", null), SpotSequel.REMEDY);
        assertThat(the.view(upheld).status()).isEqualTo(CaseStatus.SERVED);
        open(upheld);
        open(changed);
        clock.standAt(LocalDate.of(2026, 7, 6));
        close(upheld, Remedy.Outcome.UPHELD, null);
        close(changed, Remedy.Outcome.CHANGED, new BigDecimal("500"));

        assertThat(as(the.officer, () -> the.bean(Enforcements.class).window(upheld, decision(upheld).id())).suitEnds()).isEqualTo(LocalDate.of(2026, 7, 21));
        assertThat(the.view(changed).standing()).singleElement().satisfies(d -> assertThat(d.fine()).isEqualByComparingTo("500"));
    }

    @Test
    void the_organ_puts_right_a_decision_that_was_to_be_collected_and_was_not() {
        var spot = delivered(the.aUnit(), "100", SpotCollection.SMALL);
        refused(() -> goOn(spot, SpotSequel.OVERDUE), "还没有届满", "第七十二条");
        var id = goOn(spot, SpotSequel.CORRECTION);
        assertThat(decision(id).payBy()).isEqualTo(LocalDate.of(2026, 6, 23));
        assertThat(decision(id).lateRate()).isEqualByComparingTo("0");

        run(the.officer, () -> the.bean(DecisionCorrections.class).propose(id, decision(id).id(),
                new DecisionCorrections.Wish(Remedy.Outcome.CHANGED, new BigDecimal("50"), "", "裁量有误")));
        the.approve(id);

        assertThat(the.view(id).standing()).singleElement().satisfies(d -> assertThat(d.content()).isEqualTo("罚款 50 元"));
        assertThat(as(the.head, () -> the.bean(Papers.class).of(id))).extracting(p -> p.kind()).contains("penalty-decision");
    }

    @Test
    void what_is_not_filed_or_still_in_the_officers_hands_does_not_go_on() {
        var made = decide(the.aUnit(), "2000", null);
        refused(() -> goOn(made, SpotSequel.REMEDY), "先交付并报所属机关备案", "第五十二条");
        var collected = delivered(the.aUnit(), "100", SpotCollection.SMALL);
        run(the.officer, () -> the.bean(SpotPayments.class).collect(collected, "川财 0002"));
        refused(() -> goOn(collected, SpotSequel.REMEDY), "先上交并缴付银行", "第七十一条");
    }

    @Test
    void the_unit_sees_how_its_own_goes_on_and_nothing_about_its_people() {
        var unit = the.aUnit();
        var own = goOn(delivered(unit, "2000", null), SpotSequel.REMEDY);
        var person = as(the.officer, () -> the.bean(SpotDecisions.class).decide(new NewSpotDecision(unit, null,
                new NewSpotDecision.Person("钱某", "511703199001010000", "班组长", "百节镇", ""), List.of(the.officer.person(), the.second.person()), "V56", "违章指挥",
                clock.today(), "一号车间", "现场指挥工人违章作业。", true, "", "", true, null, null, "")));
        hand(person);
        goOn(person, SpotSequel.REMEDY);

        assertThat(as(the.owner(unit), () -> the.bean(CaseViews.class).ofEnterprise(unit, 10))).extracting(CaseRow::id).containsExactly(own);
    }

    @Test
    void the_way_into_the_case_is_a_form_that_says_it_cannot_be_undone() {
        var spot = delivered(the.aUnit(), "2000", null);
        var officer = the.visitor(port, the.officer);
        var page = "/spot-decisions/" + spot.value();
        assertThat(officer.get(page).body()).contains("转入后续办理");
        assertThat(officer.get(page + "/sequel").body()).contains("转入以后不能转回");
        assertThat(officer.post(page + "/sequel", "why", "").body()).contains("请选择事由");
        assertThat(officer.post(page + "/sequel", "why", "OVERDUE").body()).contains("缴款期限还没有届满");

        assertThat(officer.post(page + "/sequel", "why", "REMEDY").body()).contains("已转入", "登记复议、诉讼");
        assertThat(officer.get(page).body()).contains("在案件中办理");
        assertThat(officer.get("/cases/" + theCase(spot).value()).body()).contains("简易程序，没有立案", "当场处罚决定", page);
        assertThat(officer.get("/spot-decisions?tab=continued").body()).contains(view(spot).number());
    }

    private SpotDecisionId delivered(UUID unit, String fine, @Nullable SpotCollection ground) {
        var id = decide(unit, fine, ground);
        hand(id);
        return id;
    }

    private void hand(SpotDecisionId id) {
        run(the.officer, () -> the.bean(SpotDecisions.class).deliver(id, LocalDateTime.now(clock), "赵某", "", ""));
        run(the.officer, () -> the.bean(SpotDecisions.class).file(id, "法规股周某"));
    }

    private SpotDecisionId decide(UUID unit, String fine, @Nullable SpotCollection ground) {
        return as(the.officer, () -> the.bean(SpotDecisions.class).decide(new NewSpotDecision(unit, null, null, List.of(the.officer.person(), the.second.person()),
                "V03", "未如实告知从业人员作业场所的危险因素", clock.today(), "一号车间", "检查时询问 2 名工人，均不知晓。", true, "", "", false, new BigDecimal(fine), ground, "")));
    }

    private CaseId goOn(SpotDecisionId id, SpotSequel why) {
        return as(the.officer, () -> the.bean(SpotSequels.class).goOn(id, why));
    }

    private void open(CaseId id) {
        run(the.officer, () -> the.bean(Remedies.class).open(id, decision(id).id(),
                new Remedies.Opening(Remedy.Kind.REVIEW, "达川区人民政府", "受理 1 号", clock.today(), clock.today(), false, "")));
    }

    private void close(CaseId id, Remedy.Outcome outcome, @Nullable BigDecimal fine) {
        var running = the.view(id).after().remedies().stream().filter(Remedy::isRunning).findFirst().orElseThrow();
        run(the.officer, () -> the.bean(Remedies.class).close(id, running.id(),
                new Remedies.Result(outcome, "决定 2 号", clock.today(), "理由", fine, "", clock.today().plusDays(15))));
    }

    private SpotView view(SpotDecisionId id) {
        return as(the.officer, () -> the.bean(SpotViews.class).view(id));
    }

    private CaseId theCase(SpotDecisionId id) {
        return java.util.Objects.requireNonNull(view(id).goesOnIn());
    }

    private Decision decision(CaseId id) {
        return the.view(id).decisions().getLast();
    }

    private CaseAccount account(CaseId id) {
        return the.view(id).accounts().get(decision(id).id());
    }

    private List<String> duties(CaseId id) {
        return as(the.head, () -> the.bean(Inbox.class).about(id)).stream().map(DutyView::kind).toList();
    }

    private List<String> duties(SpotDecisionId id) {
        return as(the.head, () -> the.bean(Inbox.class).about(id)).stream().map(DutyView::kind).toList();
    }
}
