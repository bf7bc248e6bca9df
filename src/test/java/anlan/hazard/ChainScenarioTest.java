package anlan.hazard;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.hazard.HazardFixtures.Team;
import anlan.inspection.Arrival;
import anlan.inspection.Finding;
import anlan.inspection.Handling;
import anlan.inspection.SignatureMark;
import anlan.inspection.SiteMeasure;
import anlan.inspection.SiteRecords;
import anlan.inspection.VisitFilter;
import anlan.inspection.VisitId;
import anlan.inspection.VisitKind;
import anlan.inspection.VisitStatus;
import anlan.inspection.Visits;
import anlan.kernel.Refused;
import anlan.platform.document.PaperView;
import anlan.platform.document.Papers;
import anlan.platform.file.FileKind;
import anlan.platform.file.Upload;
import anlan.testing.AnlanTest;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@AnlanTest
@Import(HazardFixtures.class)
class ChainScenarioTest {

    @Autowired
    HazardFixtures fixtures;

    @Autowired
    Visits visits;

    @Autowired
    SiteRecords records;

    @Autowired
    Closings closings;

    @Autowired
    Orders orders;

    @Autowired
    Extensions extensions;

    @Autowired
    Reinspections reinspections;

    @Autowired
    Hazards hazards;

    @Autowired
    Measures measures;

    @Autowired
    Transfers transfers;

    @Autowired
    Papers papers;

    @Autowired
    Clock clock;

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

    @Test
    void an_unannounced_visit_is_seen_by_nobody_else_until_arrival() {
        var team = fixtures.aTeam();
        var stranger = fixtures.aTeam().leader();
        var visit = fixtures.approved(team, VisitKind.UNANNOUNCED);

        assertThat(as(stranger, () -> visits.find(visit))).isEmpty();
        assertThat(as(stranger, () -> visits.ofEnterprise(team.enterprise(), 10))).isEmpty();
        assertThat(as(team.owner(), () -> visits.find(visit))).isEmpty();
        assertThat(as(stranger, () -> papers.of(visit))).isEmpty();
        assertThat(as(team.second(), () -> visits.find(visit))).isPresent();

        run(team.leader(), () -> visits.arrive(visit, new Arrival(clock.instant(), null, null, null, true)));
        assertThat(as(stranger, () -> visits.find(visit))).isPresent();
        assertThat(as(stranger, () -> papers.of(visit))).isNotEmpty();
    }

    @Test
    void another_town_finds_neither_visit_nor_order() {
        var team = fixtures.aTeam();
        var visit = withOneHazard(team);
        sign(team, visit);
        var order = order(team, visit);
        var other = anlan.enterprise.EnterpriseFixtures.town(anlan.enterprise.EnterpriseFixtures.SHITI);

        assertThat(as(other, () -> visits.find(visit))).isEmpty();
        assertThatThrownBy(() -> as(other, () -> orders.view(order.id()))).hasMessageContaining("无权");
        assertThat(as(other, () -> visits.list(VisitFilter.all())).rows()).noneMatch(r -> r.id().equals(visit));
        assertThat(as(other, () -> hazards.ofVisit(visit.value()))).isEmpty();
        assertThat(as(other, () -> records.view(as(team.leader(), () -> visits.view(visit)))).findings()).isEmpty();
    }

    @Test
    void a_program_named_as_a_photo_is_refused_and_nothing_else_is_lost() {
        var team = fixtures.aTeam();
        var visit = withOneHazard(team);
        var program = new ByteArrayInputStream(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0});

        assertThatThrownBy(() -> run(team.leader(), () -> records.attach(visit, program, "现场.jpg", FileKind.PHOTO, null, null)))
                .hasMessageContaining("格式");
        assertThat(as(team.leader(), () -> records.view(visits.view(visit)).findings())).hasSize(1);
    }

    @Test
    void only_the_team_records_and_nobody_after_the_signing() {
        var team = fixtures.aTeam();
        var visit = withOneHazard(team);

        assertThatThrownBy(() -> put(new Team(team.head(), team.second(), team.head(), team.enterprise(), team.owner()), visit, aFinding(Set.of())))
                .isInstanceOf(Refused.class);
        sign(team, visit);
        assertThatThrownBy(() -> put(team, visit, aFinding(Set.of()))).hasMessageContaining("不能修改");
    }

    private VisitId withOneHazard(Team team) {
        var visit = fixtures.onSite(team);
        put(team, visit, aFinding(Set.of()));
        return visit;
    }

    private void put(Team team, VisitId visit, Finding finding) {
        run(team.leader(), () -> records.put(visit, finding));
    }

    private Finding aFindingFor(Handling handling) {
        var f = aFinding(Set.of());
        return new Finding(f.id(), f.position(), f.item(), f.problem(), f.place(), f.provision(), f.basis(), f.violation(), handling,
                f.requirement(), handling == Handling.ORDER ? f.due() : null, f.major(), f.majorGround(), f.measures(), f.measureObject(), f.files());
    }

    private Finding aFinding(Set<SiteMeasure> measures) {
        return new Finding(records.newFinding(), 0, null, "库房未设置安全警示标志", "1 号库房", "work-safety-law-2021:35",
                "《中华人民共和国安全生产法》第三十五条", "V22", Handling.ORDER, "设置明显的安全警示标志", today().plusDays(5), false, "", measures,
                measures.isEmpty() ? "" : "1 号库房电源", List.of());
    }

    private void sign(Team team, VisitId visit) {
        run(team.leader(), () -> closings.sign(visit, HazardFixtures.signing(visits.view(visit)), new OnSpotService(true, null)));
    }

    private OrderView order(Team team, VisitId visit) {
        return as(team.leader(), () -> orders.view(orders.ofVisit(visit.value()).orElseThrow()));
    }

    private Set<String> kinds(Team team, VisitId visit, OrderView order) {
        return as(team.leader(), () -> java.util.stream.Stream.concat(papers.of(visit).stream(), papers.of(order.id()).stream())
                .map(PaperView::kind).collect(Collectors.toSet()));
    }

    private Reinspections.Record record(Team team, Map<UUID, Boolean> results) {
        var officers = List.of(team.leader().person(), team.second().person());
        var seen = results.entrySet().stream().map(e -> new Reinspections.Seen(e.getKey(), e.getValue(), "现场查看",
                List.of(new Upload("复查.png", HazardFixtures.aPhoto())))).toList();
        var marks = officers.stream().collect(Collectors.toMap(o -> o, _ -> SignatureMark.drawn("复查人员", HazardFixtures.png())));
        return new Reinspections.Record(UUID.randomUUID(), today(), officers, seen, "无异议", marks, SignatureMark.drawn("赵某", HazardFixtures.png()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
