package anlan.testing;

import anlan.hazard.Closings;
import anlan.hazard.OnSpotService;
import anlan.inspection.Answer;
import anlan.inspection.Arrival;
import anlan.inspection.Checklist;
import anlan.inspection.Checklists;
import anlan.inspection.Scheme;
import anlan.inspection.SignatureMark;
import anlan.inspection.Signing;
import anlan.inspection.SiteFacts;
import anlan.inspection.SiteRecords;
import anlan.inspection.VisitId;
import anlan.inspection.VisitKind;
import anlan.inspection.Visits;
import anlan.kernel.Identifier;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** The deeds of a visit in the small district, each by the one who does it. */
public final class FieldWork {

    private final District district;
    private final Visits visits;
    private final SiteRecords sites;
    private final Clock clock;

    FieldWork(District district) {
        this.district = district;
        visits = district.bean(Visits.class);
        sites = district.bean(SiteRecords.class);
        clock = district.bean(Clock.class);
    }

    public VisitId planned(UUID enterprise, VisitKind kind, String first, String second) {
        var made = new VisitId[1];
        district.as(first, () -> {
            var lists = district.bean(Checklists.class).suggested("", LocalDate.now(clock)).stream().map(Checklist::id).limit(1).toList();
            var from = clock.instant();
            made[0] = visits.plan(enterprise, new Scheme(kind, "年度监督检查计划（示例）", from, from.plus(3, ChronoUnit.HOURS),
                    List.of(district.id(first), district.id(second)), lists, "查阅台账", "查阅资料、现场查看", ""));
        });
        return made[0];
    }

    public VisitId approved(UUID enterprise, VisitKind kind, String first, String second, String head) {
        var visit = planned(enterprise, kind, first, second);
        district.as(head, () -> visits.approve(visit, "同意。"));
        return visit;
    }

    public VisitId arrived(UUID enterprise, VisitKind kind, String first, String second, String head) {
        var visit = approved(enterprise, kind, first, second, head);
        district.as(first, () -> arrive(visit));
        return visit;
    }

    public void arrive(VisitId visit) {
        visits.arrive(visit, new Arrival(clock.instant(), null, null, null, true));
    }

    /** One no, all else yes, and what the record says besides. */
    public void inspect(String first, VisitId id) {
        district.as(first, () -> {
            boolean no = false;
            for (var section : sites.view(visits.view(id)).sections()) {
                if (!no) {
                    sites.answer(id, section.lines().getFirst().id(), Answer.NO, "");
                    no = true;
                }
                sites.answerSection(id, section.checklist(), section.name(), Answer.YES);
            }
            visits.describe(id, new SiteFacts(clock.instant(), clock.instant(), "生产车间", "现场负责人某", "安全员", "", false, "", ""));
        });
    }

    /** Leaves all that was found to the body that may deal with it. */
    public void handOver(String first, VisitId id) {
        district.as(first, () -> sites.view(visits.view(id)).findings().forEach(f -> sites.put(id, f.transferred())));
    }

    public void sign(String first, VisitId id) {
        sign(first, id, Identifier.fresh());
    }

    public void sign(String first, VisitId id, UUID key) {
        district.as(first, () -> {
            var marks = new HashMap<UUID, SignatureMark>();
            visits.view(id).team().forEach(m -> marks.put(m.officer(), SignatureMark.paper(m.name())));
            district.bean(Closings.class).sign(id, new Signing(key, marks, SignatureMark.paper("现场负责人某")),
                    new OnSpotService(true, null));
        });
    }

    /** A visit signed with one hazard ordered to be put right. */
    public VisitId signed(UUID enterprise, String first, String second, String head) {
        var visit = arrived(enterprise, VisitKind.PLANNED, first, second, head);
        inspect(first, visit);
        sign(first, visit);
        return visit;
    }
}
