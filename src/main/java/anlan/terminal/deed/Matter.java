package anlan.terminal.deed;

import anlan.inspection.VisitView;
import anlan.platform.security.SignedIn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** To whom a deed belongs (归属): decides who may see that it was done. */
record Matter(@Nullable UUID territory, String division, String supervisor, boolean sealed) {

    static Matter of(VisitView visit) {
        return new Matter(visit.enterprise(), visit.division(), visit.supervisor(), visit.sealed());
    }

    /** Where there is no record yet, or none that the person may see. */
    static Matter of(SignedIn person) {
        return new Matter(null, person.division(), person.supervisor(), false);
    }
}
