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

/** A fine that is paid later or in parts. */
@AnlanTest
@Import(Weeks.class)
class DeferralScenarioTest extends PenaltyScenario {

    @Test
    void a_fine_paid_in_parts_counts_late_only_on_the_part_that_is_late() {
        var id = the.aServedCase(the.aUnit(), 30_000);
        var decision = decision(id);
        defer(id, part(7, 31, 10_000), part(8, 31, 10_000), part(9, 30, 10_000));
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.DEFERRED);
        assertThat(papers(id)).contains("instalment-approval");
        assertThat(due(id, "缴纳罚款")).containsExactly(LocalDate.of(2026, 7, 31));
        pay(id, LocalDate.of(2026, 7, 31), 10_000);
        assertThat(due(id, "缴纳罚款")).containsExactly(LocalDate.of(2026, 8, 31));

        clock.standAt(LocalDate.of(2026, 9, 10));
        expire();

        var account = the.view(id).accounts().get(decision.id());
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.OVERDUE);
        assertThat(account.surcharge()).isEqualByComparingTo("3000");
        assertThat(account.due()).isEqualByComparingTo("13000");
        assertThat(account.open()).isEqualByComparingTo("23000");
    }

    @Test
    void a_deferral_in_time_is_never_overdue_and_moves_the_window_of_the_court() {
        var id = the.aServedCase(the.aUnit(), 30_000);
        defer(id, new Due(LocalDate.of(2027, 3, 1), BigDecimal.valueOf(30_000)));
        clock.standAt(LocalDate.of(2027, 3, 1));
        expire();
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.DEFERRED);
        assertThat(the.view(id).accounts().get(decision(id).id()).surcharge()).isZero();

        clock.standAt(LocalDate.of(2027, 3, 2));
        expire();

        assertThat(the.view(id).status()).isEqualTo(CaseStatus.OVERDUE);
        var window = as(the.officer, () -> the.bean(Enforcements.class).window(id, decision(id).id()));
        assertThat(window.from()).isEqualTo(LocalDate.of(2027, 3, 2));
        assertThat(window.to()).isEqualTo(LocalDate.of(2027, 6, 1));
    }

    @Test
    void parts_that_do_not_add_up_or_do_not_lie_ahead_are_refused() {
        var id = the.aServedCase(the.aUnit(), 30_000);

        refused(() -> propose(id, part(7, 31, 10_000), part(8, 31, 10_000)), "不符", "第六十六条");
        refused(() -> propose(id, part(8, 31, 10_000), part(7, 31, 20_000)), "按先后", "第六十六条");
        refused(() -> propose(id, part(6, 20, 30_000)), "原缴款期限", "第六十六条");
        clock.pass(20);
        expire();
        refused(() -> propose(id, part(8, 31, 30_000)), "不能申请延期");
    }

    @Test
    void the_officer_enters_it_on_the_page_and_loses_nothing_typed() {
        var id = the.aServedCase(the.aUnit(), 30_000);
        var page = "/cases/" + id.value() + "/decisions/" + decision(id).id() + "/deferral";
        var officer = signedIn();
        assertThat(officer.get("/cases/" + id.value()).body()).contains("延期、分期缴纳", page);
        officer.get(page);

        var wrong = officer.post(page, "askedOn", "2026-06-08", "reason", "停产整顿，资金困难", "day-0", "2026-07-31", "sum-0", "10000", "opinion", "建议准予").body();
        assertThat(wrong).contains("不符", "停产整顿，资金困难", "value=\"2026-07-31\"");
        var done = officer.post(page, "askedOn", "2026-06-08", "reason", "停产整顿，资金困难", "day-0", "2026-07-31", "sum-0", "10000",
                "day-1", "2026-08-31", "sum-1", "20000", "opinion", "建议准予").body();

        assertThat(done).contains("已报请审批");
        the.approve(id);
        assertThat(officer.get("/cases/" + id.value() + "?tab=execution").body()).contains("准予延期、分期缴纳", "2026-08-31", "20,000.00");
        var service = "/cases/" + id.value() + "/deferrals/" + the.view(id).after().deferrals().getFirst().id() + "/service";
        officer.get(service);
        assertThat(officer.post(service, "way", "DIRECT", "receivedAt", java.time.LocalDateTime.now(clock).withSecond(0).withNano(0).toString(), "place", "住所", "receiver", "赵某").body()).contains("送达 2026-06-08");
        var party = as(the.owner(the.view(id).enterprise()), () -> the.bean(Papers.class).of(id).stream().map(PaperView::kind).toList());
        assertThat(party).contains("instalment-approval");
    }

    private Visitor signedIn() {
        return the.visitor(port, the.officer);
    }

    Decision decision(CaseId id) {
        return the.view(id).decisions().getLast();
    }

    private static Due part(int month, int day, long sum) {
        return new Due(LocalDate.of(2026, month, day), BigDecimal.valueOf(sum));
    }

    private void propose(CaseId id, Due... parts) {
        run(the.officer, () -> the.bean(Deferrals.class).propose(id, decision(id).id(), new Deferrals.Wish(clock.today(), "资金困难", List.of(parts), "建议准予")));
    }

    private void defer(CaseId id, Due... parts) {
        propose(id, parts);
        the.approve(id);
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
