package anlan.credit;

import anlan.mandate.Duties;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of disputes that were right (属实异议的落实): the line is put right or gone, its clock ends, and whoever raised them can read it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DisputeOutcomes {

    private final DisputeStore store;
    private final Duties duties;
    private final Clock clock;

    DisputeOutcomes(DisputeStore store, Duties duties, Clock clock) {
        this.store = store;
        this.duties = duties;
        this.clock = clock;
    }

    void corrected(Publication line) {
        duties.done(DisputeDesk.CORRECT, line.id);
        told(line, "已于 " + LocalDate.now(clock) + " 更正");
    }

    void ended(Publication line) {
        if (line.status == PublicationStatus.WITHDRAWN) {
            duties.done(DisputeDesk.CORRECT, line.id);
        } else {
            duties.cancel(DisputeDesk.CORRECT, line.id, line.ended(clock.getZone()));
        }
        told(line, line.ended(clock.getZone()));
    }

    private void told(Publication line, String words) {
        for (var dispute : store.findByPublicationAndStatus(line.id, DisputeStatus.UPHELD)) {
            if (dispute.outcome.isEmpty()) {
                dispute.outcome = words;
                store.save(dispute);
            }
        }
    }
}
