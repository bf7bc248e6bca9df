package anlan.credit;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.credit.record.CreditRecords;
import anlan.credit.record.CreditRepairId;
import anlan.credit.record.EntryKind;
import anlan.credit.record.EntryStatus;
import anlan.credit.record.Materials;
import anlan.credit.record.RepairStatus;
import anlan.credit.record.Repairs;
import anlan.organization.Post;
import anlan.penalty.Remedy;
import anlan.platform.document.PaperView;
import anlan.platform.document.Papers;
import anlan.platform.document.form.ServiceWay;
import anlan.testing.AnlanTest;
import anlan.testing.Weeks;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** The violation library fills itself, and what is in it leaves it only by law. */
@AnlanTest
@Import(Weeks.class)
class RecordScenarioTest extends CreditScenario {

    @Test
    void a_penalty_enters_the_library_when_it_is_decided_and_the_unit_reads_it_once_it_was_served() {
        var unit = the.aUnit();
        var id = the.aNotifiedCase(unit, FINE);
        the.serveNotices(id);
        the.waive(id);
        the.decide(id);
        assertThat(entries(the.officer, unit)).singleElement().satisfies(e -> {
            assertThat(e.kind()).isEqualTo(EntryKind.PENALTY);
            assertThat(e.number()).isEqualTo(decision(id).number());
            assertThat(e.fine()).isEqualByComparingTo("30000");
        });
        assertThat(entries(the.owner(unit), unit)).isEmpty();

        serve(id);
        pay(id);

        var view = entry(the.owner(unit), unit);
        assertThat(view.link()).isEqualTo("/cases/" + id.value());
        assertThat(view.sequels()).extracting(s -> s.words()).anyMatch(w -> w.startsWith("已送达")).anyMatch(w -> w.startsWith("已执行"));
        assertThat(view.paidOn()).isEqualTo(clock.today());
    }

    @Test
    void a_penalty_that_was_annulled_leaves_the_library_and_stays_in_its_trace() {
        var unit = the.aUnit();
        var id = the.aServedCase(unit, FINE);

        reviewed(id, Remedy.Outcome.ANNULLED, null);

        var view = entry(the.officer, unit);
        assertThat(view.status()).isEqualTo(EntryStatus.UNDONE);
        assertThat(view.endedWhy()).contains("被撤销", "达川府复决〔2026〕2号");
        assertThat(as(the.officer, () -> the.bean(CreditRecords.class).standing(unit)).violations()).isZero();
    }

    @Test
    void a_changed_penalty_stays_with_what_it_became() {
        var unit = the.aUnit();
        var id = the.aServedCase(unit, FINE);

        reviewed(id, Remedy.Outcome.CHANGED, 20_000L);

        var view = entry(the.officer, unit);
        assertThat(view.status()).isEqualTo(EntryStatus.STANDING);
        assertThat(view.fine()).isEqualByComparingTo("20000");
        assertThat(view.source()).isEqualTo(decision(id).id());
    }

    @Test
    void repair_waits_for_its_time_for_the_money_and_for_somebody_else() {
        var unit = the.aUnit();
        var owner = the.owner(unit);
        var id = the.aServedCase(unit, FINE);
        var entry = entries(owner, unit).getFirst().id();
        var repairs = the.bean(Repairs.class);
        refused(() -> run(owner, () -> repairs.apply(entry, "已经整改", true, materials())), "自 2027-06-08 起才能申请");
        clock.standAt(LocalDate.of(2027, 6, 8));
        refused(() -> run(owner, () -> repairs.apply(entry, "已经整改", true, materials())), "罚款没有缴清");
        clock.standAt(LocalDate.of(2026, 6, 9));
        pay(id);
        clock.standAt(LocalDate.of(2027, 6, 8));
        refused(() -> run(owner, () -> repairs.apply(entry, "已经整改", false, materials())), "信用承诺");
        refused(() -> run(owner, () -> repairs.apply(entry, "已经整改", true, List.of())), "证明材料");
        refused(() -> run(the.owner(the.aUnit()), () -> repairs.apply(entry, "已经整改", true, materials())), "没有这条信用信息");

        var repair = as(owner, () -> repairs.apply(entry, "罚款已缴清，培训已补齐", true, materials()));

        assertThat(due(repair, "核实信用修复申请")).isEqualTo(LocalDate.of(2027, 6, 29));
        assertThat(entry(owner, unit).repairs()).singleElement().satisfies(r -> assertThat(r.status()).isEqualTo(RepairStatus.APPLIED));
        decide(repair);
        assertThat(entry(owner, unit).status()).isEqualTo(EntryStatus.REPAIRED);
        var paper = as(the.officer, () -> the.bean(CreditRecords.class).repair(repair)).papers().getFirst();
        assertThat(paper.kind()).isEqualTo("credit-repair-decision");
        assertThat(duties(repair)).containsExactly("送达其他文书");
        run(the.officer, () -> the.bean(Papers.class).serve(paper.id(), ServiceWay.ELECTRONIC, "赵某", clock.instant()));
        assertThat(as(owner, () -> the.bean(CreditRecords.class).repair(repair)).papers()).hasSize(1);
        assertThat(duties(repair)).isEmpty();
        refused(() -> run(owner, () -> repairs.apply(entry, "再次申请", true, materials())), "已修复");
    }

    @Test
    void a_second_application_beside_a_running_one_is_refused_and_none_outlives_its_penalty() {
        var unit = the.aUnit();
        var owner = the.owner(unit);
        var id = the.aServedCase(unit, FINE);
        pay(id);
        clock.standAt(LocalDate.of(2027, 6, 8));
        var entry = entries(owner, unit).getFirst().id();
        var repairs = the.bean(Repairs.class);
        var repair = as(owner, () -> repairs.apply(entry, "已经整改", true, materials()));
        refused(() -> run(owner, () -> repairs.apply(entry, "已经整改", true, materials())), "已经有一件信用修复申请正在办理");
        run(the.officer, () -> repairs.check(repair, true, "凭证属实"));

        reviewed(id, Remedy.Outcome.ANNULLED, null);

        assertThat(as(the.officer, () -> the.bean(CreditRecords.class).repair(repair)).status()).isEqualTo(RepairStatus.WITHDRAWN);
        assertThat(duties(repair)).isEmpty();
    }

    @Test
    void a_person_applies_on_paper_the_terms_run_from_its_arrival_and_the_unit_learns_nothing() {
        var unit = the.aUnit();
        var entry = aPersonsEntry(unit);
        var repairs = the.bean(Repairs.class);
        clock.standAt(LocalDate.of(2026, 9, 10));
        refused(() -> run(the.officer, () -> repairs.record(entry, onPaper(clock.today().plusDays(1)))), "不能晚于今天");
        refused(() -> run(the.officer, () -> repairs.record(entry, onPaper(LocalDate.of(2026, 6, 7)))), "不能早于 2026-06-08");
        refused(() -> run(somebody("zj", Post.OFFICER, ""), () -> repairs.record(entry, onPaper(clock.today()))), "由作出处理的机关受理");

        var repair = as(the.officer, () -> repairs.record(entry, onPaper(LocalDate.of(2026, 9, 8))));

        assertThat(due(repair, "核实信用修复申请")).isEqualTo(LocalDate.of(2026, 9, 29));
        clock.standAt(LocalDate.of(2026, 9, 14));
        run(the.officer, () -> repairs.check(repair, true, "已经改正"));
        assertThat(due(repair, "决定信用修复")).isEqualTo(LocalDate.of(2026, 9, 29));
        run(the.head, () -> repairs.decide(repair, true, "符合条件"));
        var view = as(the.officer, () -> the.bean(CreditRecords.class).repair(repair));
        assertThat(view.recorder()).isNotEmpty();
        assertThat(view.papers()).extracting(PaperView::kind).containsExactly("credit-repair-decision");
        refused(() -> run(the.owner(unit), () -> the.bean(CreditRecords.class).repair(repair)), "没有这件信用修复申请");
        assertThat(as(the.owner(unit), () -> the.bean(Papers.class).of(repair))).isEmpty();
        assertThat(as(the.owner(unit), () -> the.bean(Materials.class).of(repair))).isEmpty();
    }

    private void decide(CreditRepairId repair) {
        var repairs = the.bean(Repairs.class);
        refused(() -> run(the.head, () -> repairs.decide(repair, true, "同意")), "现在可以：核实");
        run(the.officer, () -> repairs.check(repair, true, "凭证属实，整改已复查通过"));
        refused(() -> run(the.head, () -> repairs.decide(repair, true, "")), "请写明理由");
        run(the.head, () -> repairs.decide(repair, true, "符合条件"));
    }
}
