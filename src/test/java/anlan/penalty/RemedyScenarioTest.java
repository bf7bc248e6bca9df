package anlan.penalty;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.mandate.DutyView;
import anlan.mandate.Inbox;
import anlan.platform.database.Scope;
import anlan.platform.document.PaperView;
import anlan.platform.document.Papers;
import anlan.testing.AnlanTest;
import anlan.testing.Visitor;
import anlan.testing.Weeks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What follows a served decision under review: by a body above, by a court, by the organ itself. */
@AnlanTest
@Import(Weeks.class)
class RemedyScenarioTest extends PenaltyScenario {

    @Test
    void nothing_is_added_urged_or_asked_of_the_court_while_a_review_runs_and_its_end_moves_the_window() {
        var id = the.aServedCase(the.aUnit(), 30_000);
        clock.standAt(LocalDate.of(2026, 7, 1));
        expire();
        assertThat(the.view(id).accounts().get(decision(id).id()).daysLate()).isEqualTo(8);
        review(id, LocalDate.of(2026, 7, 1));
        refused(() -> run(the.officer, () -> the.bean(Enforcements.class).urge(id, decision(id).id())), "期间不得催告", "第五十三条");
        assertThat(due(id, "催告")).isEmpty();

        clock.standAt(LocalDate.of(2026, 8, 20));
        assertThat(the.view(id).accounts().get(decision(id).id()).daysLate()).isEqualTo(7);
        end(id, result(Remedy.Outcome.UPHELD, null, null));
        clock.standAt(LocalDate.of(2026, 8, 22));

        assertThat(the.view(id).accounts().get(decision(id).id()).daysLate()).isEqualTo(9);
        assertThat(due(id, "催告")).hasSize(1);
        var window = as(the.officer, () -> the.bean(Enforcements.class).window(id, decision(id).id()));
        assertThat(window.suitEnds()).isEqualTo(LocalDate.of(2026, 9, 4));
        assertThat(window.to()).isEqualTo(LocalDate.of(2026, 12, 4));
    }

    @Test
    void a_body_that_stops_the_execution_lets_no_term_pass() {
        var id = the.aServedCase(the.aUnit(), 30_000);
        review(id, Weeks.START);
        var remedy = the.view(id).after().remedies().getFirst().id();
        run(the.officer, () -> the.bean(Remedies.class).stay(id, remedy, "停止执行决定书 1 号"));
        clock.standAt(LocalDate.of(2026, 7, 20));
        expire();
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.SERVED);
        end(id, result(Remedy.Outcome.UPHELD, null, null));
        clock.pass(1);

        expire();

        assertThat(the.view(id).status()).isEqualTo(CaseStatus.OVERDUE);
        assertThat(the.view(id).accounts().get(decision(id).id()).daysLate()).isEqualTo(1);
    }

    @Test
    void a_changed_fine_takes_the_place_of_the_old_one_and_what_was_published_is_withdrawn_in_three_days() {
        var id = the.aServedCase(the.aUnit(), 30_000);
        run(the.officer, () -> the.bean(PenaltyPublications.class).published(decision(id).id()));
        pay(id, LocalDate.of(2026, 6, 9), 30_000);
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.EXECUTED);
        review(id, clock.today());
        clock.standAt(LocalDate.of(2026, 7, 6));
        refused(() -> end(id, result(Remedy.Outcome.CHANGED, 40_000L, clock.today().plusDays(15))), "更为不利", "第六十三条");

        end(id, result(Remedy.Outcome.CHANGED, 20_000L, clock.today().plusDays(15)));

        var view = the.view(id);
        assertThat(view.standing()).singleElement().satisfies(d -> {
            assertThat(d.fine()).isEqualByComparingTo("20000");
            assertThat(view.accounts().get(d.id()).excess()).isEqualByComparingTo("10000");
        });
        assertThat(view.status()).isEqualTo(CaseStatus.EXECUTED);
        assertThat(due(id, "撤回公开的处罚信息")).containsExactly(LocalDate.of(2026, 7, 9));
        refused(() -> run(the.officer, () -> the.bean(Executions.class).proposeClosure(id, "结案")), "退还", "第四十一条");
        var undoing = view.after().undoings().getFirst();
        assertThat(undoing.refund()).isEqualByComparingTo("10000");
        run(the.officer, () -> the.bean(PenaltyPublications.class).withdrawn(undoing.decision(), "复议变更罚款数额"));
        run(the.officer, () -> the.bean(Remedies.class).restore(id, undoing.id(), clock.today(), "退还 10,000 元"));
        run(the.officer, () -> the.bean(Executions.class).proposeClosure(id, "结案"));
        assertThat(due(id, "撤回公开的处罚信息")).isEmpty();
    }

    @Test
    void a_review_body_enforces_what_it_changed_and_a_judgment_goes_back_to_its_court() {
        var changed = the.aServedCase(the.aUnit(), 30_000);
        var upheld = the.aServedCase(the.aUnit(), 30_000);
        review(changed, Weeks.START);
        open(upheld, Remedy.Kind.SUIT, Weeks.START);
        clock.standAt(LocalDate.of(2026, 7, 20));
        end(changed, result(Remedy.Outcome.CHANGED, 20_000L, clock.today().plusDays(1)));
        end(upheld, result(Remedy.Outcome.UPHELD, null, null));
        clock.pass(3);
        expire();
        run(the.officer, () -> the.bean(Enforcements.class).urge(changed, decision(changed).id()));

        refused(() -> run(the.officer, () -> the.bean(Enforcements.class).proposeCourt(changed, decision(changed).id(), "申请")), "行政复议机关", "第七十八条");
        run(the.officer, () -> the.bean(Enforcements.class).proposeCourt(upheld, decision(upheld).id(), "申请执行判决"));
        the.approve(upheld);

        assertThat(the.view(upheld).status()).isEqualTo(CaseStatus.COURT_EXECUTION);
        assertThat(the.view(upheld).applications()).singleElement().extracting(CourtApplication::closes).isNull();
        assertThat(papers(upheld)).contains("court-enforcement-application");
    }

    @Test
    void an_annulled_decision_is_revoked_given_back_and_the_act_may_be_dealt_with_anew() {
        var unit = the.aUnit();
        var id = the.aServedCase(unit, 30_000);
        pay(id, LocalDate.of(2026, 6, 9), 30_000);
        open(id, Remedy.Kind.SUIT, clock.today());
        clock.standAt(LocalDate.of(2026, 7, 6));

        end(id, result(Remedy.Outcome.ANNULLED, null, null));

        assertThat(the.view(id).status()).isEqualTo(CaseStatus.REVOKED);
        assertThat(due(id, "退还、恢复原状")).hasSize(1);
        refused(() -> run(the.officer, () -> the.bean(Executions.class).proposeClosure(id, "结案")), "退还", "第四十一条");
        var undoing = the.view(id).after().undoings().getFirst();
        run(the.officer, () -> the.bean(Remedies.class).restore(id, undoing.id(), clock.today(), "退还 30,000 元，凭证 T1"));
        run(the.officer, () -> the.bean(Executions.class).proposeClosure(id, "判决撤销，已退还，结案"));
        the.approve(id);
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.CLOSED);
        var again = the.aLead(unit);
        run(the.officer, () -> the.bean(Cases.class).proposeFiling(again, "重新立案"));
        assertThat(the.view(again).pending()).hasSize(1);
    }

    @Test
    void a_closed_case_is_still_reviewed_in_time_and_stays_closed_until_all_is_given_back() {
        var id = the.aServedCase(the.aUnit(), 30_000);
        pay(id, LocalDate.of(2026, 6, 9), 30_000);
        run(the.officer, () -> the.bean(Executions.class).proposeClosure(id, "已缴清，结案"));
        the.approve(id);
        review(id, clock.today());
        refused(() -> run(the.officer, () -> the.bean(Archives.class).archive(id, "30年", "")), "正在进行", "第七十三条");
        clock.standAt(LocalDate.of(2026, 7, 6));
        end(id, result(Remedy.Outcome.ANNULLED, null, null));
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.CLOSED);
        refused(() -> run(the.officer, () -> the.bean(Archives.class).archive(id, "30年", "")), "退还", "第四十一条");

        run(the.officer, () -> the.bean(Remedies.class).restore(id, the.view(id).after().undoings().getFirst().id(), clock.today(), "退还 30,000 元"));
        run(the.officer, () -> the.bean(Archives.class).archive(id, "30年", ""));

        assertThat(the.view(id).status()).isEqualTo(CaseStatus.ARCHIVED);
    }

    @Test
    void an_archived_case_takes_a_review_and_what_follows_and_its_file_is_not_changed() {
        var id = the.aServedCase(the.aUnit(), 30_000);
        run(the.officer, () -> the.bean(PenaltyPublications.class).published(decision(id).id()));
        pay(id, LocalDate.of(2026, 6, 9), 30_000);
        run(the.officer, () -> the.bean(Executions.class).proposeClosure(id, "已缴清，结案"));
        the.approve(id);
        run(the.officer, () -> the.bean(Archives.class).archive(id, "30年", ""));
        var frozen = the.view(id).archiveSha256();
        var page = the.visitor(port, the.officer).get("/cases/" + id.value()).body();
        assertThat(page).contains("登记复议、诉讼").doesNotContain("自行纠正");
        review(id, clock.today());
        clock.standAt(LocalDate.of(2026, 7, 6));

        end(id, result(Remedy.Outcome.ANNULLED, null, null));

        assertThat(due(id, "撤回公开的处罚信息")).containsExactly(LocalDate.of(2026, 7, 9));
        var undoing = the.view(id).after().undoings().getFirst().id();
        run(the.officer, () -> the.bean(PenaltyPublications.class).withdrawn(decision(id).id(), "复议撤销"));
        run(the.officer, () -> the.bean(Remedies.class).restore(id, undoing, clock.today(), "退还 30,000 元"));
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.ARCHIVED);
        assertThat(the.view(id).archiveSha256()).isEqualTo(frozen);
        assertThat(as(the.officer, () -> the.bean(Archives.class).file(id)).sha256()).isEqualTo(frozen);
        refused(() -> run(the.officer, () -> the.bean(DecisionCorrections.class).propose(id, decision(id).id(),
                new DecisionCorrections.Wish(Remedy.Outcome.ANNULLED, null, "", "错"))), "不能自行纠正");
    }

    @Test
    void the_organ_puts_its_own_decision_right_by_a_new_one_that_is_served() {
        var id = the.aServedCase(the.aUnit(), 30_000);
        var corrections = the.bean(DecisionCorrections.class);
        var first = decision(id);
        refused(() -> run(the.officer, () -> corrections.propose(id, first.id(), new DecisionCorrections.Wish(Remedy.Outcome.CHANGED, BigDecimal.valueOf(40_000), "", "少算"))),
                "重新告知", "第四十四条");
        run(the.officer, () -> corrections.propose(id, first.id(), new DecisionCorrections.Wish(Remedy.Outcome.CHANGED, BigDecimal.valueOf(10_000), "", "裁量有误")));
        the.approve(id);
        assertThat(decision(id).servedOn()).isNull();
        clock.pass(40);
        expire();
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.SERVED);

        run(the.officer, () -> the.bean(Decisions.class).serve(id, decision(id).id(), the.receipt()));

        assertThat(decision(id).payBy()).isEqualTo(LocalDate.of(2026, 8, 3));
        assertThat(due(id, "缴纳罚款")).containsExactly(LocalDate.of(2026, 8, 3));
        assertThat(papers(id).stream().filter("penalty-decision"::equals)).hasSize(2);
    }

    @Test
    void review_and_its_result_are_entered_on_pages() {
        var id = the.aServedCase(the.aUnit(), 30_000);
        var page = "/cases/" + id.value() + "/decisions/" + decision(id).id();
        var officer = signedIn();
        officer.get(page + "/remedy");
        assertThat(officer.post(page + "/remedy", "kind", "REVIEW", "body", "达川区人民政府", "number", "", "askedOn", "2026-06-08", "acceptedOn", "2026-06-08").body())
                .contains("请填写受理通知的文号", "达川区人民政府");
        assertThat(officer.post(page + "/remedy", "kind", "REVIEW", "body", "达川区人民政府", "number", "达川府复受〔2026〕3号", "askedOn", "2026-06-08", "acceptedOn", "2026-06-08").body())
                .contains("达川府复受〔2026〕3号", "进行中");
        var result = "/cases/" + id.value() + "/remedies/" + the.view(id).after().remedies().getFirst().id() + "/result";
        assertThat(officer.get("/cases/" + id.value()).body()).contains(result);
        officer.get(result);
        assertThat(officer.post(result, "outcome", "ANNULLED", "ruling", "达川府复决〔2026〕3号", "day", "2026-06-08", "reason", "").body()).contains("请写明变更、撤销的理由");

        assertThat(officer.post(result, "outcome", "ANNULLED", "ruling", "达川府复决〔2026〕3号", "day", "2026-06-08", "reason", "主要事实不清").body())
                .contains("已撤销", "主要事实不清");
        officer.get(page + "/correction");
        assertThat(officer.post(page + "/correction", "outcome", "ANNULLED", "reason", "再撤销").body()).contains("不能自行纠正");
    }

    private void review(CaseId id, LocalDate day) {
        open(id, Remedy.Kind.REVIEW, day);
    }

    private void open(CaseId id, Remedy.Kind kind, LocalDate day) {
        run(the.officer, () -> the.bean(Remedies.class).open(id, decision(id).id(),
                new Remedies.Opening(kind, kind == Remedy.Kind.SUIT ? "达川区人民法院" : "达川区人民政府", "受理 1 号", day, day, false, "")));
    }

    private Remedies.Result result(Remedy.Outcome outcome, Long fine, LocalDate payBy) {
        return new Remedies.Result(outcome, "决定 2 号", clock.today(), "理由", fine == null ? null : BigDecimal.valueOf(fine), "", payBy);
    }

    private void end(CaseId id, Remedies.Result result) {
        var running = the.view(id).after().remedies().stream().filter(Remedy::isRunning).findFirst().orElseThrow();
        run(the.officer, () -> the.bean(Remedies.class).close(id, running.id(), result));
    }

    private Visitor signedIn() {
        return the.visitor(port, the.officer);
    }

    Decision decision(CaseId id) {
        return the.view(id).decisions().getLast();
    }

    private void pay(CaseId id, LocalDate day, long sum) {
        clock.standAt(day);
        run(the.cashier, () -> the.bean(Executions.class).pay(id, decision(id).id(), day, BigDecimal.valueOf(sum), UUID.randomUUID().toString()));
    }

    private void expire() {
        Scope.SYSTEM.run(() -> the.bean(Enforcements.class).expire());
    }

    private List<LocalDate> due(CaseId id, String kind) {
        return as(the.head, () -> the.bean(Inbox.class).about(id)).stream().filter(d -> d.kind().equals(kind)).map(DutyView::lastDay).toList();
    }

    private List<String> papers(CaseId id) {
        return as(the.head, () -> the.bean(Papers.class).of(id).stream().map(PaperView::kind).toList());
    }
}
