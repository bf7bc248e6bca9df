package anlan.terminal.deed;

import anlan.inspection.VisitStatus;
import anlan.inspection.VisitView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an officer did about a visit that was taken back or given to others meanwhile (任务已撤回) is kept for a person to decide. */
final class Withdrawn {

    private Withdrawn() {}

    /** Null where the visit still is this person's to make. */
    static @Nullable Outcome of(VisitView visit, UUID person) {
        if (visit.status() == VisitStatus.CANCELLED) {
            return Outcome.held("检查已取消（" + visit.ending() + "），留待确认。");
        }
        return visit.hasMember(person) ? null : Outcome.held("您不在本次检查的检查人员中，留待确认。");
    }
}
