package anlan.penalty;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.law.PenaltyStage;
import anlan.mandate.DutyView;
import anlan.mandate.Inbox;
import anlan.platform.document.PaperView;
import anlan.platform.document.Papers;
import anlan.testing.AnlanTest;
import anlan.testing.Weeks;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Sealed goods of a case that becomes a matter of the police (强制法 21). */
@AnlanTest
@Import(Weeks.class)
class GoodsScenarioTest extends PenaltyScenario {

    @Test
    void goods_under_seal_go_along_with_a_suspected_crime_and_the_party_is_told_in_writing() {
        var unit = the.aUnit();
        var id = the.anInvestigatedCase(unit);
        var sealing = as(the.officer, () -> the.bean(Sealings.class).propose(new NewSealing(unit, null, id.value(), List.of(the.officer.person(), the.second.person()), SealingKind.SEAL,
                SealingGround.EQUIPMENT, "反应釜没有检验合格证明，继续使用。", List.of(new NewSealing.Item("反应釜 R-101", "1 台", "停用", "一号车间")), true, null)));
        run(the.head, () -> the.bean(Sealings.class).decide(sealing, true, "同意。"));
        clock.passMinutes(20);
        run(the.officer, () -> the.bean(Sealings.class).carryOut(sealing, new NewSealing.Execution(now().minusMinutes(8), now().minusMinutes(1), true, "赵某", "", "", "", "", "一号库房")));
        run(the.officer, () -> the.bean(CaseReports.class).submit(id, new CaseReports.NewReport("关闭报警装置继续生产，具有现实危险。", "", Report.Proposal.REFER, "危险作业罪", false, false, "建议移送公安机关。",
                the.view(id).offences().stream().map(o -> new CaseReports.Weight(o.id(), PenaltyStage.FIRST, null, Set.of(), "")).toList())));
        the.approve(id);

        assertThat(referral(id).materials()).anyMatch(m -> m.startsWith("查封（扣押）决定书"));
        run(the.officer, () -> referrals().handOver(id, referral(id).id(), now(), "周警官", "回执 1 号", null));
        letter(id, Correspondence.Kind.FILED);
        letter(id, Correspondence.Kind.GOODS);

        var told = as(the.officer, () -> the.bean(Deliveries.class).of(id)).getFirst();
        assertThat(told.kind()).isEqualTo(Delivery.Kind.GOODS);
        assertThat(papers(id)).contains("goods-transfer-notice");
        assertThat(as(the.head, () -> the.bean(SealingViews.class).view(sealing)).status()).isEqualTo(SealingStatus.DISPOSED);
        assertThat(duties(id)).contains("送达其他文书");
        run(the.officer, () -> the.bean(Deliveries.class).serve(id, told.id(), the.receipt()));
        assertThat(duties(id)).doesNotContain("送达其他文书");
        refused(() -> run(the.head, () -> the.bean(SealingEndings.class).dispose(sealing, SealingEnd.SEND_ALONG, null, "移送")), "登记移交涉案物品", "第二十一条");
    }

    private Referrals referrals() {
        return the.bean(Referrals.class);
    }

    private Referral referral(CaseId id) {
        return as(the.officer, () -> referrals().of(id)).getFirst().referral();
    }

    private void letter(CaseId id, Correspondence.Kind kind) {
        run(the.officer, () -> referrals().enter(id, referral(id).id(), new Referrals.NewLetter(kind, clock.today(), "", "公函〔2026〕1号", "见文书"), null));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    private List<String> papers(CaseId id) {
        return as(the.head, () -> the.bean(Papers.class).of(id)).stream().map(PaperView::kind).toList();
    }

    private List<String> duties(CaseId id) {
        return as(the.head, () -> the.bean(Inbox.class).about(id)).stream().map(DutyView::kind).toList();
    }
}
