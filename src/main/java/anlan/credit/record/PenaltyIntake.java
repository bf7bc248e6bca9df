package anlan.credit.record;

import anlan.credit.Proposal;
import anlan.credit.PublicationKind;
import anlan.credit.Publications;
import anlan.credit.record.Entries.Fresh;
import anlan.organization.Organs;
import anlan.penalty.DecidedPenalties;
import anlan.penalty.DecidedPenalty;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the penalties that were decided before the library was kept into it and into the public register (补录), once, in
 * the order of their ids. What is known already stays as it is, so it may be broken off and begun again.
 */
@Service
class PenaltyIntake {

    static final int STEP = 50;

    private final IntakeStore store;
    private final DecidedPenalties penalties;
    private final Entries entries;
    private final Publications publications;
    private final Organs organs;
    private final Clock clock;

    PenaltyIntake(IntakeStore store, DecidedPenalties penalties, Entries entries, Publications publications, Organs organs, Clock clock) {
        this.store = store;
        this.penalties = penalties;
        this.entries = entries;
        this.publications = publications;
        this.organs = organs;
        this.clock = clock;
    }

    /** The next few; how far it is then. */
    @Transactional
    public IntakeProgress step() {
        var before = store.lock(clock.instant());
        if (before.finished()) {
            return before;
        }
        var found = penalties.between(before.reached(), before.until(), STEP);
        long taken = found.stream().filter(this::takeIn).count();
        var reached = found.isEmpty() ? before.reached() : found.getLast().decision();
        return store.keep(before.on(reached, found.size(), taken, found.size() < STEP ? clock.instant() : null));
    }

    private boolean takeIn(DecidedPenalty penalty) {
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
