package anlan.terminal.deed;

import anlan.inspection.VisitView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deed that is being applied (办理中的作业).
 *
 * @param visit what it is about, where that is a visit the person may see; it was held before it was read
 * @param adopted it was held, and a person decided that it counts
 */
record Doing(Deed deed, Receipt receipt, @Nullable VisitView visit, boolean adopted) {

    VisitView aVisit() {
        if (visit == null) {
            throw new anlan.kernel.Refused("没有这次检查，或者您无权查看。");
        }
        return visit;
    }

    /** A moment that the phone wrote down, by the clock that is judged by: one that is ahead is set right. */
    Instant set(Instant written) {
        return written.minus(receipt.beyond());
    }

    Body body() {
        return deed.body();
    }
}
