package anlan.hazard;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.inspection.Handling;
import anlan.inspection.SignatureMark;
import anlan.inspection.SiteMeasure;
import anlan.inspection.VisitStatus;
import anlan.kernel.Refused;
import anlan.platform.file.Upload;
import anlan.testing.AnlanTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** From the finding to the closed hazard. */
@AnlanTest
@Import(HazardFixtures.class)
class ChainScenarioTest extends Chain {

    @Test
    void a_hazard_is_ordered_put_right_reinspected_and_closed() {
        var team = fixtures.aTeam();
        var visit = withOneHazard(team);
        sign(team, visit);
        var order = order(team, visit);
        assertThat(order.status()).isEqualTo(OrderStatus.RUNNING);
        assertThat(kinds(team, visit, order)).contains("inspection-scheme", "inspection-record", "rectification-order", "service-receipt");

        var hazard = order.items().getFirst().hazard();
        run(team.owner(), () -> orders.report(order.id(), Set.of(hazard), "已经张贴", List.of(new Upload("后.png", HazardFixtures.aPhoto()))));
        assertThat(order(team, visit).status()).isEqualTo(OrderStatus.REINSPECTION_DUE);
        run(team.leader(), () -> reinspections.record(order.id(), record(team, Map.of(hazard, true))));

        assertThat(order(team, visit).status()).isEqualTo(OrderStatus.PASSED);
        assertThat(as(team.leader(), () -> visits.view(visit)).status()).isEqualTo(VisitStatus.CLOSED);
        assertThat(as(team.leader(), () -> hazards.ofVisit(visit.value()))).allMatch(h -> h.status() == HazardStatus.CLOSED);
        assertThat(kinds(team, visit, order)).contains("reinspection-opinion");
    }

    @Test
    void the_same_signing_twice_makes_one_order() {
        var team = fixtures.aTeam();
        var visit = withOneHazard(team);
        var key = UUID.randomUUID();

        run(team.leader(), () -> {
            var view = visits.view(visit);
            var signing = HazardFixtures.signing(view, key, SignatureMark.drawn("赵某", HazardFixtures.png()));
            closings.sign(visit, signing, new OnSpotService(true, null));
            closings.sign(visit, signing, new OnSpotService(true, null));
        });

        assertThat(as(team.leader(), () -> hazards.ofVisit(visit.value()))).hasSize(1);
    }

    @Test
    void a_party_that_refuses_to_sign_is_recorded_and_the_papers_are_left_before_a_witness() {
        var team = fixtures.aTeam();
        var visit = withOneHazard(team);
        var refused = SignatureMark.refused("赵某", "不认可检查结果", "李某");

        assertThatThrownBy(() -> run(team.leader(), () -> closings.sign(visit,
                HazardFixtures.signing(visits.view(visit), UUID.randomUUID(), refused), new OnSpotService(true, ""))))
                .hasMessageContaining("见证人");
        assertThat(as(team.leader(), () -> visits.view(visit)).status()).isEqualTo(VisitStatus.ON_SITE);
        run(team.leader(), () -> closings.sign(visit,
                HazardFixtures.signing(visits.view(visit), UUID.randomUUID(), refused), new OnSpotService(true, "李某")));

        assertThat(order(team, visit).serviceWay()).isEqualTo("留置送达");
    }

    @Test
    void a_failed_reinspection_leaves_a_lead_and_the_hazard_open() {
        var team = fixtures.aTeam();
        var visit = withOneHazard(team);
        sign(team, visit);
        var order = order(team, visit);
        var hazard = order.items().getFirst().hazard();
        run(team.leader(), () -> orders.requestFor(order.id(), Set.of(hazard), "电话申请"));

        run(team.leader(), () -> reinspections.record(order.id(), record(team, Map.of(hazard, false))));

        assertThat(order(team, visit).status()).isEqualTo(OrderStatus.FAILED);
        assertThat(as(team.leader(), () -> hazards.leads())).anyMatch(l -> l.rectificationOrder().equals(order.id().value()));
        assertThat(as(team.leader(), () -> hazards.ofVisit(visit.value()))).allMatch(h -> h.status() == HazardStatus.REINSPECTED);
    }

    @Test
    void more_time_is_granted_by_somebody_who_did_not_ask_and_only_for_force_majeure() {
        var team = fixtures.aTeam();
        var visit = withOneHazard(team);
        sign(team, visit);
        var order = order(team, visit);
        var hazard = order.items().getFirst().hazard();
        var later = order.due().plusDays(10);

        assertThatThrownBy(() -> run(team.owner(), () -> extensions.request(order.id(),
                new Extensions.Application(Map.of(hazard, later), false, "忙", "设警戒")))).hasMessageContaining("不可抗力");
        var asked = as(team.owner(), () -> extensions.request(order.id(), new Extensions.Application(Map.of(hazard, later), true, "山洪断路", "设警戒")));
        assertThatThrownBy(() -> run(team.leader(), () -> extensions.decide(order.id(), asked, true, "属实"))).isInstanceOf(Refused.class);
        run(team.head(), () -> extensions.decide(order.id(), asked, true, "属实"));

        assertThat(order(team, visit).due()).isEqualTo(later);
        assertThat(kinds(team, visit, order)).contains("extension-reply");
    }

    @Test
    void a_measure_on_the_spot_is_lifted_by_a_review_of_another() {
        var team = fixtures.aTeam();
        var visit = fixtures.onSite(team);
        put(team, visit, aFinding(Set.of(SiteMeasure.STOP_USE)));
        sign(team, visit);
        assertThat(as(team.leader(), () -> visits.view(visit)).status()).isEqualTo(VisitStatus.MEASURE_IN_FORCE);

        var measure = as(team.leader(), () -> measures.ofVisit(visit.value())).getFirst();
        run(team.leader(), () -> measures.apply(measure.id(), "已拆除"));
        assertThatThrownBy(() -> run(team.leader(), () -> measures.review(measure.id(), true, "同意"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> run(team.head(), () -> measures.review(measure.id(), true, "同意"))).hasMessageContaining("到场核查");
        assertThatThrownBy(() -> run(team.leader(), () -> measures.check(measure.id(), LocalDate.now(clock), List.of(team.leader().person()), "已拆除")))
                .isInstanceOf(Refused.class);
        run(team.leader(), () -> measures.check(measure.id(), LocalDate.now(clock), List.of(team.leader().person(), team.second().person()), "已拆除，现场无违规电器"));
        run(team.head(), () -> measures.review(measure.id(), true, "同意"));

        assertThat(as(team.leader(), () -> visits.view(visit)).status()).isEqualTo(VisitStatus.ORDER_ISSUED);
        assertThat(as(team.leader(), () -> papers.of(measure.id()))).extracting(p -> p.kind()).contains("resumption-review");
    }

    @Test
    void what_is_for_another_authority_is_handed_over_with_a_paper_that_the_enterprise_does_not_see() {
        var team = fixtures.aTeam();
        var visit = fixtures.onSite(team);
        put(team, visit, aFindingFor(Handling.TRANSFER));
        sign(team, visit);
        var proposal = new Transfers.Proposal("区消防救援大队", "消防车通道由消防救援机构监督管理", "现场检查记录复印件，1份", "");

        assertThatThrownBy(() -> run(team.leader(), () -> transfers.propose(visit, new Transfers.Proposal("", "理由", "材料", "")))).hasMessageContaining("受移送机关");
        run(team.leader(), () -> transfers.propose(visit, proposal));
        var transfer = as(team.leader(), () -> transfers.ofVisit(visit.value())).orElseThrow();
        assertThatThrownBy(() -> run(team.leader(), () -> transfers.decide(transfer.id(), true, ""))).isInstanceOf(Refused.class);
        run(team.head(), () -> transfers.decide(transfer.id(), true, ""));
        run(team.leader(), () -> transfers.receive(transfer.id(), "消防某", LocalDate.now(clock)));

        assertThat(as(team.leader(), () -> papers.of(visit))).filteredOn(p -> p.kind().equals("case-transfer"))
                .singleElement().satisfies(p -> assertThat(p.servedTo()).isEqualTo("消防某"));
        assertThat(as(team.owner(), () -> papers.of(visit))).noneMatch(p -> p.kind().equals("case-transfer"));
        assertThat(as(team.leader(), () -> transfers.ofVisit(visit.value())).orElseThrow().status()).isEqualTo(TransferStatus.RECEIVED);
    }
}
