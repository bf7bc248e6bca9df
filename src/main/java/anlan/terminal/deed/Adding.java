package anlan.terminal.deed;

import anlan.inspection.Supplements;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A supplement to a signed record (补充说明), written on the phone. */
@Component
class Adding implements Handler {

    private final OnVisit onVisit;
    private final Supplements supplements;

    Adding(OnVisit onVisit, Supplements supplements) {
        this.onVisit = onVisit;
        this.supplements = supplements;
    }

    @Override
    public Set<DeedKind> kinds() {
        return Set.of(DeedKind.SUPPLEMENT);
    }

    @Override
    public Outcome apply(Doing doing) {
        return onVisit.apply(doing, visit -> {
            supplements.write(visit.id(), doing.body().text("text"), List.of());
            return Outcome.DONE;
        });
    }
}
