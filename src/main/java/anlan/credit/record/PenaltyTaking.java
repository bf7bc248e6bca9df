package anlan.credit.record;

import anlan.credit.Proposal;
import anlan.credit.PublicationKind;
import anlan.credit.Publications;
import anlan.credit.record.Entries.Fresh;
import anlan.organization.Organs;
import anlan.penalty.DecidedPenalty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes one earlier penalty into the library and the public register (补录一件): all of it or nothing, whatever becomes of the others. */
@Service
class PenaltyTaking {

    private final Entries entries;
    private final Publications publications;
    private final Organs organs;

    PenaltyTaking(Entries entries, Publications publications, Organs organs) {
        this.entries = entries;
        this.publications = publications;
        this.organs = organs;
    }

    /** Whether there was something to take in. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean takeIn(DecidedPenalty penalty) {
        var kept = keep(penalty);
        return propose(penalty) || kept;
    }

    private boolean keep(DecidedPenalty p) {
        if (entries.ofSource(p.decision()).isPresent()) {
            return false;
        }
        var authority = organs.organ(p.agency()).name();
        var made = entries.keep(new Fresh(p.spot() ? EntryKind.SPOT_PENALTY : EntryKind.PENALTY, p.enterprise(), p.decision(), "", p.record(),
                p.unit() ? "" : p.party(), p.acts(), p.basis(), p.content(), p.number(), authority, p.decidedOn(), p.fine(), p.agency()));
        made.ifPresent(entry -> {
            entry.told = p.servedOn() != null;
            entry.paidOn = p.fine().signum() > 0 ? p.paidOn() : null;
            entry.continued = p.continued();
            entries.save(entry);
            entries.follow(entry, "补录：本信息库启用以前作出的处罚决定");
        });
        return made.isPresent();
    }

    /** What was public already is public again; the rest waits for an officer like every other. */
    private boolean propose(DecidedPenalty p) {
        if (publications.of(PublicationKind.PENALTY, p.decision()).isPresent()) {
            return false;
        }
        var id = publications.propose(new Proposal(PublicationKind.PENALTY, p.decision(), p.enterprise(), p.unit(), p.party(), p.number(), p.acts(),
                p.basis(), p.content(), organs.organ(p.agency()).name(), p.decidedOn()));
        if (p.publishedOn() != null) {
            publications.resume(id);
        }
        return true;
    }
}
