package anlan.bench;

import anlan.hazard.Closings;
import anlan.hazard.HazardFixtures;
import anlan.hazard.OnSpotService;
import anlan.inspection.Arrival;
import anlan.inspection.Finding;
import anlan.inspection.Handling;
import anlan.inspection.Scheme;
import anlan.inspection.Signing;
import anlan.inspection.SiteFacts;
import anlan.inspection.SiteMeasure;
import anlan.inspection.SiteRecords;
import anlan.inspection.VisitId;
import anlan.inspection.VisitKind;
import anlan.inspection.Visits;
import anlan.organization.OfficerId;
import anlan.organization.Officers;
import anlan.organization.Post;
import anlan.platform.database.Scope;
import anlan.platform.security.SignedIn;
import anlan.testing.Acting;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A team of the bureau that visits enterprises and stands ready to sign. */
final class Visiting {

    /** A visit on the site with what its officers and the party wrote. */
    record Ready(VisitId visit, Signing signing) {}

    private final Program program;
    final OfficerId leading;
    private final SignedIn leader;
    private final SignedIn second;
    private final SignedIn head;

    Visiting(Program program) {
        this.program = program;
        var staff = new Staff(program);
        leading = staff.officer("yj-wh", Post.OFFICER);
        leader = Staff.as(leading, "yj-wh", Post.OFFICER);
        second = staff.acting("yj-wh", Post.OFFICER);
        var known = Scope.SYSTEM.within(() -> program.bean(Officers.class).sectionHead("yj-wh"));
        head = Staff.as(known.map(o -> o.id()).orElseGet(() -> staff.officer("yj-wh", Post.SECTION_HEAD)), "yj-wh", Post.SECTION_HEAD);
    }

    List<Ready> ready(int count, Set<SiteMeasure> measures) throws SQLException {
        var ready = new ArrayList<Ready>();
        for (var enterprise : enterprises(count)) {
            ready.add(ready(enterprise, measures));
        }
        return ready;
    }

    private Ready ready(UUID enterprise, Set<SiteMeasure> measures) {
        var visits = program.bean(Visits.class);
        var records = program.bean(SiteRecords.class);
        var now = Instant.now();
        var scheme = new Scheme(VisitKind.PLANNED, "年度监督检查计划", now.plusSeconds(60), now.plusSeconds(7200),
                List.of(leader.person(), second.person()), List.of(), "库房、生产区", "查阅资料、现场查看", "");
        var visit = Acting.as(leader, () -> visits.plan(enterprise, scheme));
        Acting.run(head, () -> visits.approve(visit, "同意"));
        return Acting.as(leader, () -> {
            var at = Instant.now();
            visits.arrive(visit, new Arrival(at, 31.2, 107.5, 8.0, true));
            visits.describe(visit, new SiteFacts(at, at, "生产区", "赵某", "安全管理员", "", false, "", ""));
            records.put(visit, new Finding(records.newFinding(), 0, null, "库房未设置安全警示标志", "1 号库房",
                    "work-safety-law-2021:35", "《中华人民共和国安全生产法》第三十五条", "V22", Handling.ORDER, "设置明显的安全警示标志",
                    LocalDate.now().plusDays(5), false, "", measures, measures.isEmpty() ? "" : "1 号库房电源", List.of()));
            return new Ready(visit, HazardFixtures.signing(visits.view(visit)));
        });
    }

    /** The deed: record, hazard, order, receipt, their numbers and rows, the clocks, the entries of the ledger. */
    void sign(Ready ready) {
        Acting.run(leader, () -> program.bean(Closings.class).sign(ready.visit, ready.signing, new OnSpotService(true, null)));
    }

    private List<UUID> enterprises(int count) throws SQLException {
        try (var con = program.superuser(); var sql = con.createStatement(); var rows = sql.executeQuery("""
                select id from enterprise.enterprise where status = 'ACTIVE' and supervisor like 'yj%%' order by random() limit %d
                """.formatted(count))) {
            var ids = new ArrayList<UUID>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }
}
