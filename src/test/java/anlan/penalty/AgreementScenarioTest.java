package anlan.penalty;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.mandate.DutyView;
import anlan.mandate.Inbox;
import anlan.platform.document.PaperView;
import anlan.platform.document.Papers;
import anlan.platform.document.form.ServiceWay;
import anlan.testing.AnlanTest;
import anlan.testing.Weeks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** An urged fine performed by agreement: kept, broken, or never signed. */
@AnlanTest
@Import(Weeks.class)
class AgreementScenarioTest extends PenaltyScenario {

    private static final LocalDate WINDOW = LocalDate.of(2026, 12, 9);
    @Test
    void an_agreement_lets_off_only_what_was_added_is_signed_and_kept_to_the_end() {
        var id = anUrgedCase();
        refused(() -> agree(id, 500, "", new Due(day(7, 31), BigDecimal.valueOf(34_000))), "请写明补救措施", "第四十二条");
        refused(() -> agree(id, 70_000, "已整改", new Due(day(7, 31), BigDecimal.valueOf(10_000))), "罚款本数不得减免", "第四十二条");
        var open = the.view(id).accounts().get(decision(id).id()).open();
        refused(() -> agree(id, 0, "", new Due(LocalDate.of(2027, 4, 30), open)), "申请法院强制执行的期限", "第五十三条");
        refused(() -> agree(id, 0, "", new Due(day(7, 31), BigDecimal.ONE)), "不符", "第四十二条");
        var rest = open.subtract(BigDecimal.valueOf(500));
        agree(id, 500, "补训全部人员", new Due(day(7, 31), rest.subtract(BigDecimal.valueOf(10_000))), new Due(day(8, 31), BigDecimal.valueOf(10_000)));
        the.approve(id);
        serveLetter(id);
        assertThat(due(id, "缴纳罚款")).containsExactly(day(7, 31));
        clock.standAt(day(8, 15));
        refused(() -> run(the.officer, () -> the.bean(Enforcements.class).proposeCourt(id, decision(id).id(), "申请")), "执行协议正在履行", "第四十二条");

        pay(id, day(7, 30), rest.subtract(BigDecimal.valueOf(10_000)));
        Nights.pass(context);
        assertThat(the.view(id).after().agreements()).singleElement().matches(ExecutionAgreement::isRunning);
        assertThat(due(id, "缴纳罚款")).containsExactly(day(8, 31));
        pay(id, day(8, 15), BigDecimal.valueOf(10_000));

        assertThat(the.view(id).status()).isEqualTo(CaseStatus.EXECUTED);
        assertThat(as(the.head, () -> the.bean(Papers.class).of(id))).extracting(PaperView::kind).contains("execution-agreement");
    }

    @Test
    void a_part_that_is_not_paid_breaks_the_agreement_and_the_enforcement_goes_on() {
        var id = anUrgedCase();
        var open = the.view(id).accounts().get(decision(id).id()).open();
        agree(id, 500, "补训全部人员", new Due(day(7, 31), open.subtract(BigDecimal.valueOf(500))));
        the.approve(id);
        serveLetter(id);
        clock.standAt(day(8, 1));

        Nights.pass(context);

        assertThat(the.view(id).after().agreements().getFirst().breach()).contains("2026-07-31");
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.URGED);
        assertThat(the.view(id).accounts().get(decision(id).id()).surcharge()).isEqualByComparingTo("30000");
        clock.standAt(WINDOW);
        run(the.officer, () -> the.bean(Enforcements.class).proposeCourt(id, decision(id).id(), "不履行协议。"));
        the.approve(id);
        assertThat(the.view(id).applications().getLast().sum()).isEqualByComparingTo("60000");
    }

    @Test
    void an_agreement_that_nobody_signs_is_void_and_the_form_loses_nothing() {
        var id = anUrgedCase();
        var at = "/cases/" + id.value() + "/decisions/" + decision(id).id() + "/agreement";
        var officer = the.visitor(port, the.officer);
        assertThat(officer.get(at).body()).contains("今日应缴", "分阶段履行");
        assertThat(officer.post(at, "harmless", "不损害公共利益", "remission", "", "remedy", "", "opinion", "建议", "day-0", "2026-07-31", "sum-0", "1").body()).contains("不符", "不损害公共利益", "2026-07-31");
        var sum = the.view(id).accounts().get(decision(id).id()).open().toPlainString();
        assertThat(officer.post(at, "harmless", "不损害公共利益", "remission", "", "remedy", "", "opinion", "建议", "day-0", "2026-07-31", "sum-0", sum).body()).contains("已报请审批");
        the.approve(id);
        var agreement = the.view(id).after().agreements().getFirst();
        assertThat(officer.get("/cases/" + id.value() + "?tab=execution").body()).contains("待签订", agreement.number());
        refused(() -> run(the.officer, () -> the.bean(Deliveries.class).serve(id, as(the.officer, () -> the.bean(Deliveries.class).of(id)).getFirst().id(),
                new Receipt(ServiceWay.LEFT, clock.instant(), "厂区", "赵某", "", "不同意", "孙某"))), "没有签订", "第四十二条");
        var breach = "/cases/" + id.value() + "/agreements/" + agreement.id() + "/breach";
        assertThat(officer.get(breach).body()).contains("恢复强制执行");
        assertThat(officer.post(breach, "words", "当事人不愿意签订").body()).contains("已登记", "已终止");
        assertThat(as(the.officer, () -> the.bean(Deliveries.class).of(id))).noneMatch(Delivery::isOpen);
    }

    private void agree(CaseId id, long remission, String remedy, Due... parts) {
        run(the.officer, () -> the.bean(ExecutionAgreements.class).propose(id, decision(id).id(),
                new ExecutionAgreements.Wish("不损害公共利益和他人合法权益。", remedy, BigDecimal.valueOf(remission), List.of(parts), "建议")));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private void pay(CaseId id, LocalDate day, BigDecimal sum) {
        run(the.cashier, () -> the.bean(Executions.class).pay(id, decision(id).id(), day, sum, UUID.randomUUID().toString()));
    }

    private void serveLetter(CaseId id) {
        var letter = as(the.officer, () -> the.bean(Deliveries.class).of(id)).getLast();
        run(the.officer, () -> the.bean(Deliveries.class).serve(id, letter.id(), the.receipt()));
    }

    private CaseId anUrgedCase() {
        var id = the.aServedCase(the.aUnit(), 30_000);
        clock.standAt(day(6, 28));
        Nights.pass(context);
        run(the.officer, () -> the.bean(Enforcements.class).urge(id, decision(id).id()));
        run(the.officer, () -> the.bean(Enforcements.class).serve(id, the.view(id).urgings().getFirst().id(), the.receipt()));
        return id;
    }

    private Decision decision(CaseId id) {
        return the.view(id).decisions().getLast();
    }

    private List<LocalDate> due(CaseId id, String kind) {
        return as(the.head, () -> the.bean(Inbox.class).about(id)).stream().filter(d -> d.kind().equals(kind)).map(DutyView::lastDay).toList();
    }
}
