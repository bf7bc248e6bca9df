package anlan.inspection.web;

import anlan.inspection.VisitId;
import anlan.inspection.Visits;
import anlan.platform.Times;
import anlan.platform.document.PaperSubject;
import anlan.platform.document.PaperSubjects;
import anlan.platform.security.Permissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Visits to which papers belong. */
@Component
class VisitPaperSubjects implements PaperSubjects {

    private final Visits visits;
    private final Permissions permissions;
    private final Times times;

    VisitPaperSubjects(Visits visits, Permissions permissions, Times times) {
        this.visits = visits;
        this.permissions = permissions;
        this.times = times;
    }

    @Override
    public Optional<PaperSubject> find(UUID subject) {
        if (!permissions.may("visit.read")) {
            return Optional.empty();
        }
        return visits.find(new VisitId(subject)).map(visit -> new PaperSubject(
                "现场检查 " + times.day(visit.scheme().from()) + " " + visit.subject().enterpriseName(), "/visits/" + subject,
                Set.of("case-transfer")));
    }
}
