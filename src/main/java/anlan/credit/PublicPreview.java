package anlan.credit;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What strangers would read if a proposal became public (公众将看到的内容), before anything is kept. */
@Service
@Transactional(readOnly = true)
public class PublicPreview {

    private final PublicationDesk desk;
    private final Clock clock;

    PublicPreview(PublicationDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    public PublicRecord of(Proposal proposal) {
        var unit = desk.unit(proposal.enterprise());
        var text = PublicationDesk.text(unit, proposal.unit() ? "" : proposal.subject());
        return PublicRecord.of(Publication.propose(proposal, text, unit.division(), unit.supervisor(), clock.instant()));
    }
}
