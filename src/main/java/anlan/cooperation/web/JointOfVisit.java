package anlan.cooperation.web;

import anlan.cooperation.JointVisits;
import anlan.cooperation.JointWork;
import anlan.inspection.VisitId;
import anlan.inspection.VisitSection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which joint work a visit belongs to, and the visits of the other departments, on its page. */
@Component
class JointOfVisit implements VisitSection {

    /** What the fragment shows. */
    record Part(JointWork work, List<JointVisits.Part> others) {}

    private final JointVisits visits;

    JointOfVisit(JointVisits visits) {
        this.visits = visits;
    }

    @Override
    public String title() {
        return "联合执法";
    }

    @Override
    public String template() {
        return "cooperation/of-visit :: section";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public @Nullable Object of(VisitId visit) {
        return visits.ofVisit(visit).map(w -> new Part(w, visits.of(w.id()).stream().filter(p -> !p.visit().equals(visit.value())).toList())).orElse(null);
    }
}
