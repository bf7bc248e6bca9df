package anlan.credit;

import anlan.enterprise.EnterpriseId;
import anlan.inspection.SiteRecords;
import anlan.inspection.SiteView;
import anlan.inspection.VisitKind;
import anlan.inspection.VisitSettled;
import anlan.inspection.VisitStatus;
import anlan.inspection.VisitView;
import anlan.inspection.Visits;
import anlan.organization.Organs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What follows in public from a visit whose record is finished (检查结果公开); why the officers came is nobody's business. */
@Component
class VisitReactions {

    private final Publications publications;
    private final Changes changes;
    private final Visits visits;
    private final SiteRecords sites;
    private final Organs organs;
    private final Clock clock;

    VisitReactions(Publications publications, Changes changes, Visits visits, SiteRecords sites, Organs organs, Clock clock) {
        this.publications = publications;
        this.changes = changes;
        this.visits = visits;
        this.sites = sites;
        this.organs = organs;
        this.clock = clock;
    }

    /** The visit is read as it stands now, however late or often this is heard: the register is held first. */
    @ApplicationModuleListener
    void on(VisitSettled settled) {
        changes.hold();
        var visit = visits.find(settled.subject()).orElseThrow();
        var site = sites.view(visit);
        var result = result(visit.status(), site.findings().isEmpty());
        publications.propose(new Proposal(PublicationKind.INSPECTION, visit.id().value(), new EnterpriseId(visit.enterprise()), true,
                visit.subject().enterpriseName(), "", matter(visit, site), "", result, organs.organ(visit.agency()).name(), day(visit)));
        publications.advance(PublicationKind.INSPECTION, visit.id().value(), result, null);
    }

    private LocalDate day(VisitView visit) {
        return LocalDate.ofInstant(Objects.requireNonNull(visit.signedAt(), "a settled visit is signed"), clock.getZone());
    }

    private static String matter(VisitView visit, SiteView site) {
        var way = visit.scheme().kind() == VisitKind.RANDOM ? "双随机检查" : "现场检查";
        return way + (site.total() == 0 ? "" : "，检查 " + site.total() + " 项") + (site.findings().isEmpty() ? "" : "，发现问题 " + site.findings().size() + " 项");
    }

    private static String result(VisitStatus outcome, boolean clean) {
        return switch (outcome) {
            case CLOSED -> clean ? "未发现问题" : "发现的问题已经复查或者审查通过";
            case CORRECTED_ON_SPOT -> "发现的问题当场改正";
            case ORDER_ISSUED -> "责令限期整改";
            case MEASURE_IN_FORCE -> "采取现场处理措施";
            case TRANSFERRED -> "依法处理";
            default -> outcome.label();
        };
    }
}
