package anlan.hazard;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;

import anlan.hazard.HazardFixtures.Team;
import anlan.inspection.Finding;
import anlan.inspection.Handling;
import anlan.inspection.SignatureMark;
import anlan.inspection.SiteMeasure;
import anlan.inspection.SiteRecords;
import anlan.inspection.VisitId;
import anlan.inspection.Visits;
import anlan.platform.document.PaperView;
import anlan.platform.document.Papers;
import anlan.platform.file.Upload;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;

/** A visit of a team that finds something, and what was made of it. */
public abstract class Chain {

    @Autowired
    protected HazardFixtures fixtures;

    @Autowired
    Visits visits;

    @Autowired
    SiteRecords records;

    @Autowired
    Closings closings;

    @Autowired
    protected Orders orders;

    @Autowired
    Extensions extensions;

    @Autowired
    protected Reinspections reinspections;

    @Autowired
    Hazards hazards;

    @Autowired
    Measures measures;

    @Autowired
    Transfers transfers;

    @Autowired
    Papers papers;

    @Autowired
    protected Clock clock;

    protected VisitId withOneHazard(Team team) {
        var visit = fixtures.onSite(team);
        put(team, visit, aFinding(Set.of()));
        return visit;
    }

    protected void put(Team team, VisitId visit, Finding finding) {
        run(team.leader(), () -> records.put(visit, finding));
    }

    Finding aFindingFor(Handling handling) {
        var f = aFinding(Set.of());
        return new Finding(f.id(), f.position(), f.item(), f.problem(), f.place(), f.provision(), f.basis(), f.violation(), handling,
                f.requirement(), handling == Handling.ORDER ? f.due() : null, f.major(), f.majorGround(), f.measures(), f.measureObject(), f.files());
    }

    protected Finding aFinding(Set<SiteMeasure> measures) {
        return new Finding(records.newFinding(), 0, null, "库房未设置安全警示标志", "1 号库房", "work-safety-law-2021:35",
                "《中华人民共和国安全生产法》第三十五条", "V22", Handling.ORDER, "设置明显的安全警示标志", today().plusDays(5), false, "", measures,
                measures.isEmpty() ? "" : "1 号库房电源", List.of());
    }

    protected void sign(Team team, VisitId visit) {
        run(team.leader(), () -> closings.sign(visit, HazardFixtures.signing(visits.view(visit)), new OnSpotService(true, null)));
    }

    protected OrderView order(Team team, VisitId visit) {
        return as(team.leader(), () -> orders.view(orders.ofVisit(visit.value()).orElseThrow()));
    }

    Set<String> kinds(Team team, VisitId visit, OrderView order) {
        return as(team.leader(), () -> java.util.stream.Stream.concat(papers.of(visit).stream(), papers.of(order.id()).stream())
                .map(PaperView::kind).collect(Collectors.toSet()));
    }

    protected Reinspections.Record record(Team team, Map<UUID, Boolean> results) {
        var officers = List.of(team.leader().person(), team.second().person());
        var seen = results.entrySet().stream().map(e -> new Reinspections.Seen(e.getKey(), e.getValue(), "现场查看",
                List.of(new Upload("复查.png", HazardFixtures.aPhoto())))).toList();
        var marks = officers.stream().collect(Collectors.toMap(o -> o, _ -> SignatureMark.drawn("复查人员", HazardFixtures.png())));
        return new Reinspections.Record(UUID.randomUUID(), today(), officers, seen, "无异议", marks, SignatureMark.drawn("赵某", HazardFixtures.png()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
