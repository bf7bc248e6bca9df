package anlan.complaint;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A handing over of a complaint as its page shows it (移交记录). */
public record HandoverView(
        HandoverId id, UUID asker, String fromName, UUID toPerson, String toName, String reason, LocalDate askedOn, @Nullable Boolean agreed,
        String deciderName, @Nullable LocalDate decidedOn, String opinion) {

    static HandoverView of(Handover h) {
        return new HandoverView(h.id, h.asker, h.fromName, h.toPerson, h.toName, h.reason, h.askedOn, h.agreed, h.deciderName, h.decidedOn, h.opinion);
    }

    public boolean isPending() {
        return agreed == null;
    }
}
