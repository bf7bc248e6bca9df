package anlan.penalty;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.mandate.DutyView;
import anlan.mandate.Inbox;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import anlan.testing.Visitor;
import anlan.testing.Weeks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** The execution of an unpaid fine: at the court, standing still, ended, or set off by an auction. */
@AnlanTest
@Import(Weeks.class)
class ExecutionScenarioTest extends PenaltyScenario {

    private static final LocalDate WINDOW = LocalDate.of(2026, 12, 9);

    @Test
    void the_court_takes_rules_and_executes_each_in_its_own_term() {
        var id = atTheCourt();
        assertThat(due(id, "法院受理执行申请")).containsExactly(LocalDate.of(2026, 12, 16));
        assertThat(due(id, "申请法院强制执行")).isEmpty();
        refused(() -> run(the.officer, () -> the.bean(Executions.class).proposeClosure(id, "结案")), "法院受理", "第五十四条");

        run(the.officer, () -> the.bean(CourtRulings.class).accept(id, application(id).id(), true, ruling("受理")));
        assertThat(due(id, "法院受理执行申请")).isEmpty();
        assertThat(due(id, "法院作出执行裁定")).containsExactly(WINDOW.plusDays(30));
        run(the.officer, () -> the.bean(CourtRulings.class).grant(id, application(id).id(), ruling("准予执行")));

        assertThat(the.view(id).status()).isEqualTo(CaseStatus.COURT_EXECUTION);
        assertThat(due(id, "法院作出执行裁定")).isEmpty();
    }

    @Test
    void a_refusal_goes_to_the_court_above_in_fifteen_days_and_comes_back_to_be_taken() {
        var id = atTheCourt();
        var rulings = the.bean(CourtRulings.class);
        run(the.officer, () -> rulings.refuse(id, application(id).id(), ruling("不予受理")));
        assertThat(due(id, "对法院裁定申请复议")).containsExactly(WINDOW.plusDays(15));
        run(the.officer, () -> rulings.proposeAppeal(id, application(id).id(), "申请材料齐备"));
        the.approve(id);
        assertThat(due(id, "对法院裁定申请复议")).isEmpty();
        clock.pass(10);

        run(the.officer, () -> rulings.answer(id, application(id).id(), true, ruling("应当受理")));

        assertThat(application(id).stage()).isEqualTo(CourtApplication.Stage.AWAITING_RULING);
        assertThat(due(id, "法院作出执行裁定")).hasSize(1);
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.COURT_APPLIED);
    }

    @Test
    void after_its_term_a_refusal_is_final_and_the_case_is_closed() {
        var id = atTheCourt();
        run(the.officer, () -> the.bean(CourtRulings.class).refuse(id, application(id).id(), ruling("不予受理")));
        clock.standAt(WINDOW.plusDays(16));
        refused(() -> run(the.officer, () -> the.bean(CourtRulings.class).proposeAppeal(id, application(id).id(), "异议")), "届满", "第五十六条第二款");

        run(the.officer, () -> the.bean(Executions.class).proposeClosure(id, "法院不予受理，结案"));
        the.approve(id);

        assertThat(the.view(id).status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void execution_stands_still_on_a_ground_of_the_law_and_goes_on_where_it_stood() {
        var id = anUrgedCase();
        run(the.officer, () -> suspensions().suspend(id, Suspension.Ground.THIRD_PARTY, "设备系租赁", new Suspensions.Ruling("", null)));
        the.approve(id);
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.SUSPENDED);
        assertThat(due(id, "恢复或者终结执行")).containsExactly(clock.today().plusYears(3));
        refused(() -> run(the.officer, () -> the.bean(Enforcements.class).urge(id, decision(id).id())), "不能催告");

        run(the.officer, () -> suspensions().resume(id, "权属已查清", new Suspensions.Ruling("", null)));
        the.approve(id);

        assertThat(the.view(id).status()).isEqualTo(CaseStatus.URGED);
        assertThat(due(id, "恢复或者终结执行")).isEmpty();
    }

    @Test
    void what_the_court_executes_only_the_court_suspends() {
        var id = atTheCourt();
        run(the.officer, () -> the.bean(CourtRulings.class).accept(id, application(id).id(), false, ruling("受理")));
        run(the.officer, () -> the.bean(CourtRulings.class).grant(id, application(id).id(), ruling("准予执行")));

        refused(() -> run(the.officer, () -> suspensions().suspend(id, Suspension.Ground.HARDSHIP, "停产", new Suspensions.Ruling("", null))), "法院裁定的文号");
        run(the.officer, () -> suspensions().suspend(id, Suspension.Ground.HARDSHIP, "停产", new Suspensions.Ruling("裁定 3 号", clock.today())));
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.SUSPENDED);
        run(the.officer, () -> suspensions().resume(id, "恢复生产", new Suspensions.Ruling("裁定 4 号", clock.today())));

        assertThat(the.view(id).status()).isEqualTo(CaseStatus.COURT_EXECUTION);
    }

    @Test
    void execution_ends_on_a_ground_that_fits_and_after_three_years_of_hardship() {
        var id = anUrgedCase();
        refused(() -> end(id, Ending.Ground.DEATH), "公民死亡", "第四十条");
        refused(() -> end(id, Ending.Ground.UNDONE), "没有被撤销", "第四十条");
        run(the.officer, () -> suspensions().suspend(id, Suspension.Ground.HARDSHIP, "停产，无财产", new Suspensions.Ruling("", null)));
        the.approve(id);
        var since = clock.today();
        clock.standAt(since.plusYears(3));
        refused(() -> end(id, Ending.Ground.THREE_YEARS), "满三年", "第三十九条");
        clock.standAt(since.plusYears(3).plusDays(1));

        end(id, Ending.Ground.THREE_YEARS);
        the.approve(id);

        assertThat(the.view(id).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(due(id, "缴纳罚款")).isEmpty();
        assertThat(due(id, "恢复或者终结执行")).isEmpty();
    }

    @Test
    void only_goods_already_sealed_are_auctioned_once_the_time_to_sue_is_over() {
        var sealed = aCaseWithSealedGoods();
        var bare = anUrgedCase();
        refused(() -> auction(bare), "没有已经查封、扣押的财物", "第四十六条第三款");
        var id = urged(sealed);
        refused(() -> auction(id), "届满", "第四十六条第三款");
        clock.standAt(WINDOW);
        auction(id);
        the.approve(id);
        var first = the.view(id).after().auctions().getFirst();
        refused(() -> sell(id, first.id(), 20_000), "尚未送达", "第三十七条");
        serveLetter(id);
        assertThat(due(id, "按强制执行决定拍卖")).containsExactly(WINDOW.plusDays(1));
        refused(() -> sell(id, first.id(), 20_000), "还没有到", "第三十七条");
        clock.standAt(WINDOW.plusDays(2));
        refused(() -> run(the.officer, () -> the.bean(Auctions.class).sold(id, first.id(), clock.today(), BigDecimal.valueOf(20_000), "P1")), "");

        sell(id, first.id(), 20_000);

        assertThat(due(id, "按强制执行决定拍卖")).isEmpty();
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.OVERDUE);
        assertThat(the.view(id).accounts().get(decision(id).id()).due()).isEqualByComparingTo("40000");
        run(the.officer, () -> the.bean(Enforcements.class).urge(id, decision(id).id()));
        run(the.officer, () -> the.bean(Enforcements.class).serve(id, the.view(id).urging(decision(id).id()).orElseThrow().id(), the.receipt()));
        refused(() -> auction(id), "催告期满", "第三十七条");
        clock.standAt(LocalDate.of(2026, 12, 28));
        auction(id);
        the.approve(id);
        serveLetter(id);
        clock.pass(2);
        sell(id, the.view(id).after().auctions().getLast().id(), 50_000);
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.EXECUTED);
        assertThat(the.view(id).after().auctions().getLast().rest()).isEqualByComparingTo("10000");
    }

    @Test
    void the_pages_of_the_execution_take_what_is_typed() {
        var id = anUrgedCase();
        var page = "/cases/" + id.value();
        var officer = signedIn();
        assertThat(officer.get(page).body()).contains("中止执行", "终结执行");
        officer.get(page + "/suspension");
        assertThat(officer.post(page + "/suspension", "ground", "THIRD_PARTY", "reason", "").body()).contains("请写明中止执行的事实和理由");
        assertThat(officer.post(page + "/suspension", "ground", "THIRD_PARTY", "reason", "设备系租赁").body()).contains("等待审批");
        the.approve(id);
        assertThat(officer.get(page + "?tab=execution").body()).contains("第三人对执行标的主张权利", "设备系租赁");
        officer.get(page + "/resumption");
        assertThat(officer.post(page + "/resumption", "reason", "权属已查清").body()).contains("等待审批");
        the.approve(id);
        officer.get(page + "/ending");
        assertThat(officer.post(page + "/ending", "ground", "DEATH", "reason", "死亡").body()).contains("不能以公民死亡");
        clock.standAt(WINDOW);
        run(the.officer, () -> the.bean(Enforcements.class).proposeCourt(id, decision(id).id(), "申请"));
        the.approve(id);
        var court = page + "/court/" + application(id).id();
        assertThat(officer.get(court).body()).contains("受理", "不予受理");
        assertThat(officer.post(court, "day", "2026-12-09", "words", "不予受理裁定 1 号", "granted", "false").body()).contains("已登记");
        officer.get(court + "/appeal");
        assertThat(officer.post(court + "/appeal", "opinion", "材料齐备").body()).contains("已报请审批");
    }

    private Suspensions suspensions() {
        return the.bean(Suspensions.class);
    }

    private void end(CaseId id, Ending.Ground ground) {
        run(the.officer, () -> suspensions().end(id, ground, "经查证属实", ""));
    }

    private void auction(CaseId id) {
        run(the.officer, () -> the.bean(Auctions.class).propose(id, decision(id).id(), new Auctions.Wish("设备一台", "某拍卖公司", clock.today().plusDays(1).atTime(10, 0),
                "当事人有履行能力而不履行。", "建议拍卖")));
    }

    private void sell(CaseId id, UUID auction, long sum) {
        run(the.cashier, () -> the.bean(Auctions.class).sold(id, auction, clock.today(), BigDecimal.valueOf(sum), UUID.randomUUID().toString()));
    }

    private void serveLetter(CaseId id) {
        var letter = as(the.officer, () -> the.bean(Deliveries.class).of(id)).getLast();
        run(the.officer, () -> the.bean(Deliveries.class).serve(id, letter.id(), the.receipt()));
    }

    @Test
    void nothing_is_enforced_by_night_or_on_a_rest_day() {
        var id = urged(aCaseWithSealedGoods());
        clock.standAt(WINDOW);
        refused(() -> auctionAt(id, LocalDate.of(2026, 12, 12).atTime(10, 0)), "不得实施强制执行", "第四十三条");
        refused(() -> auctionAt(id, WINDOW.plusDays(1).atTime(23, 0)), "夜间", "第四十三条");
        refused(() -> auctionAt(id, WINDOW.minusDays(1).atTime(10, 0)), "晚于现在", "第三十七条");
    }

    private void auctionAt(CaseId id, java.time.LocalDateTime at) {
        run(the.officer, () -> the.bean(Auctions.class).propose(id, decision(id).id(), new Auctions.Wish("设备一台", "某拍卖公司", at, "不履行", "建议拍卖")));
    }

    private CaseId anUrgedCase() {
        return urged(the.aServedCase(the.aUnit(), 30_000));
    }

    private CaseId aCaseWithSealedGoods() {
        var id = the.anInvestigatedCase(the.aUnit());
        run(the.officer, () -> the.bean(Investigations.class).preserve(id, new Investigations.NewPreservation("可能灭失", List.of("设备一台"), "仓库", "赵某", false,
                List.of(the.officer.person(), the.second.person()), new Presence("赵某", "", ""))));
        the.approve(id);
        run(the.officer, () -> the.bean(Investigations.class).dispose(id, the.view(id).preservations().getFirst().id(), List.of(Preservation.Way.SEIZE), ""));
        the.report(id, BigDecimal.valueOf(30_000), Set.of(), false);
        the.approve(id);
        the.serveNotices(id);
        the.waive(id);
        the.decide(id);
        run(the.officer, () -> the.bean(Decisions.class).serve(id, decision(id).id(), the.receipt()));
        return id;
    }

    private CaseId urged(CaseId id) {
        clock.standAt(LocalDate.of(2026, 6, 28));
        Scope.SYSTEM.run(() -> the.bean(Enforcements.class).expire());
        run(the.officer, () -> the.bean(Enforcements.class).urge(id, decision(id).id()));
        run(the.officer, () -> the.bean(Enforcements.class).serve(id, the.view(id).urgings().getFirst().id(), the.receipt()));
        return id;
    }

    private CaseId atTheCourt() {
        var id = anUrgedCase();
        clock.standAt(WINDOW);
        run(the.officer, () -> the.bean(Enforcements.class).proposeCourt(id, decision(id).id(), "经催告仍不履行。"));
        the.approve(id);
        return id;
    }

    private CourtApplication application(CaseId id) {
        return the.view(id).applications().getLast();
    }

    private CourtRulings.Ruling ruling(String words) {
        return new CourtRulings.Ruling(clock.today(), words);
    }

    private Decision decision(CaseId id) {
        return the.view(id).decisions().getLast();
    }

    private List<LocalDate> due(CaseId id, String kind) {
        return as(the.head, () -> the.bean(Inbox.class).about(id)).stream().filter(d -> d.kind().equals(kind)).map(DutyView::lastDay).toList();
    }

    private Visitor signedIn() {
        return the.visitor(port, the.officer);
    }
}
