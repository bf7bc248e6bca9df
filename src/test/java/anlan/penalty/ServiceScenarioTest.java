package anlan.penalty;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.platform.document.PaperView;
import anlan.platform.document.Papers;
import anlan.platform.document.form.ServiceWay;
import anlan.testing.AnlanTest;
import anlan.testing.Weeks;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** How papers of a case reach the party (送达), and from when they count. */
@AnlanTest
@Import(Weeks.class)
class ServiceScenarioTest extends PenaltyScenario {

    private static final LocalDate START = Weeks.START;

    @Test
    void each_way_of_service_has_its_demands_and_its_day() {
        var id = the.aNotifiedCase(the.aUnit(), 30_000);
        var notice = the.view(id).notices().getFirst().id();
        refused(() -> serve(id, notice, ServiceWay.LEFT, "住所", "", "", ""), "拒收理由");
        refused(() -> serve(id, notice, ServiceWay.LEFT, "住所", "拒收", "", ""), "见证人", "第六十六条");
        refused(() -> serve(id, notice, ServiceWay.POST, "住所", "", "", ""), "邮件号码", "第六十六条");
        refused(() -> serve(id, notice, ServiceWay.ENTRUSTED, "住所", "", "", ""), "受委托", "第六十六条");
        refused(() -> serve(id, notice, ServiceWay.ELECTRONIC, "a@example.cn", "", "", ""), "不得电子送达", "第六十一条第二款");
        address(id, "");
        refused(() -> serve(id, notice, ServiceWay.ELECTRONIC, "a@example.cn", "", "", ""), "不得电子送达");
        address(id, "a@example.cn");
        refused(() -> serve(id, notice, ServiceWay.ELECTRONIC, "b@example.cn", "", "", ""), "确认书约定");
        serve(id, notice, ServiceWay.ELECTRONIC, "a@example.cn", "", "", "");

        assertThat(the.view(id).notices().getFirst().servedOn()).isEqualTo(START);
        assertThat(work(id).addresses()).hasSize(2).filteredOn(ServiceAddress::current).hasSize(1);
        assertThat(papers(id)).contains("service-address-confirmation", "service-receipt");
    }

    @Test
    void an_announced_paper_counts_as_served_only_when_its_term_is_over() {
        var id = the.aNotifiedCase(the.aUnit(), 30_000);
        var notice = the.view(id).notices().getFirst();
        refused(() -> serve(id, notice.id(), ServiceWay.ANNOUNCED, "公告", "", "", ""), "还没有发出送达公告");
        var services = the.bean(Services.class);
        run(the.officer, () -> services.announce(id, notice.paper(), notice.party(), "留置、邮寄均退回，下落不明。", "拟罚款 3 万元。", "区政府网站"));
        var counts = work(id).announcements().getFirst().servedOn();
        assertThat(counts).isEqualTo(START.plusDays(30));
        refused(() -> run(the.officer, () -> services.announce(id, notice.paper(), notice.party(), "再次", "再次", "报纸")), "已经公告");
        refused(() -> serve(id, notice.id(), ServiceWay.ANNOUNCED, "公告", "", "", ""), "视为送达之日", "第六十六条");
        clock.standAt(counts);
        serve(id, notice.id(), ServiceWay.ANNOUNCED, "公告", "", "", "");

        assertThat(the.view(id).notices().getFirst().servedOn()).isEqualTo(counts);
        assertThat(papers(id)).contains("service-announcement");
    }

    private void address(CaseId id, String electronic) {
        var party = the.view(id).parties().getFirst().id();
        run(the.officer, () -> the.bean(Services.class).confirm(id, new Services.NewAddress(party, "百节镇 1 号", "635000", "赵某", "13800000000", electronic)));
    }

    private void serve(CaseId id, UUID notice, ServiceWay way, String place, String refusal, String witness, String note) {
        run(the.officer, () -> the.bean(CaseNotices.class).serve(id, notice, new Receipt(way, clock.instant(), place, "赵某", "", refusal, witness, note)));
    }

    private EvidenceWork work(CaseId id) {
        return as(the.officer, () -> the.bean(EvidenceViews.class).of(id));
    }

    private Set<String> papers(CaseId id) {
        return as(the.head, () -> the.bean(Papers.class).of(id).stream().map(PaperView::kind).collect(Collectors.toSet()));
    }
}
