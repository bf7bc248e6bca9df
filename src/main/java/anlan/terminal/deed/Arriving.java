package anlan.terminal.deed;

import anlan.inspection.Arrival;
import anlan.inspection.FieldVisits;
import anlan.inspection.VisitView;
import anlan.inspection.Visits;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The team started (启动检查) and came to the site (到场亮证); whoever of it sends that first has entered it for all. */
@Component
class Arriving implements Handler {

    private final OnVisit onVisit;
    private final Visits visits;
    private final FieldVisits field;
    private final DeedStore store;

    Arriving(OnVisit onVisit, Visits visits, FieldVisits field, DeedStore store) {
        this.onVisit = onVisit;
        this.visits = visits;
        this.field = field;
        this.store = store;
    }

    @Override
    public Set<DeedKind> kinds() {
        return Set.of(DeedKind.OPEN, DeedKind.ARRIVE);
    }

    @Override
    public Outcome apply(Doing doing) {
        return onVisit.apply(doing, visit -> arrive(doing, visit));
    }

    private Outcome arrive(Doing doing, VisitView visit) {
        var id = visit.id();
        if (doing.deed().kind() == DeedKind.OPEN) {
            field.open(id, doing.body().position());
            return Outcome.DONE;
        }
        if (visit.arrival() != null) {
            field.arriveEarlier(id, arrival(doing));
            return Outcome.DONE;
        }
        visits.arrive(id, arrival(doing));
        if (visit.sealed()) {
            store.unseal(id.value());
        }
        return Outcome.DONE;
    }

    private static Arrival arrival(Doing doing) {
        var where = doing.body().position();
        return new Arrival(doing.set(doing.body().moment("arrivedAt")), where == null ? null : where.latitude(), where == null ? null : where.longitude(),
                where == null ? null : where.accuracy(), doing.body().flag("certificatesShown"));
    }
}
