package anlan.inspection.web;

import anlan.inspection.VisitFilter;
import anlan.inspection.Visits;
import anlan.platform.Times;
import anlan.platform.search.Hit;
import anlan.platform.search.SearchSource;
import anlan.platform.security.Permissions;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Visits in the one search over everything. */
@Component
@Order(20)
class VisitSearch implements SearchSource {

    private final Visits visits;
    private final Permissions permissions;
    private final Times times;

    VisitSearch(Visits visits, Permissions permissions, Times times) {
        this.visits = visits;
        this.permissions = permissions;
        this.times = times;
    }

    @Override
    public String title() {
        return "现场检查";
    }

    @Override
    public List<Hit> search(String q, int limit) {
        if (q.strip().length() < 2 || !permissions.may("visit.read")) {
            return List.of();
        }
        return visits.list(new VisitFilter("", q.strip(), null, null, "", false, "", 1, null)).rows().stream().limit(limit)
                .map(v -> new Hit(v.enterpriseName(), times.minute(v.plannedFrom()) + " · " + v.kind().label() + " · " + v.status().label()
                        + " · " + v.officers(), "/visits/" + v.id().value()))
                .toList();
    }
}
