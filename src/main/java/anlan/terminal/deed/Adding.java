package anlan.terminal.deed;

import anlan.inspection.Supplements;
import anlan.platform.security.Me;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A supplement to a signed record (补充说明), written on the phone. */
@Component
class Adding implements Handler {

    private final Supplements supplements;
    private final Me me;

    Adding(Supplements supplements, Me me) {
        this.supplements = supplements;
        this.me = me;
    }

    @Override
    public Set<DeedKind> kinds() {
        return Set.of(DeedKind.SUPPLEMENT);
    }

    @Override
    public Outcome apply(Doing doing) {
        var visit = doing.aVisit();
        var withdrawn = Withdrawn.of(visit, me.person());
        if (withdrawn != null) {
            return withdrawn;
        }
        supplements.write(visit.id(), doing.body().text("text"), List.of());
        return Outcome.DONE;
    }
}
