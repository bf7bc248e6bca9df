package anlan.credit;

import anlan.penalty.PenaltyDecided;
import anlan.penalty.PenaltyPublications;
import anlan.penalty.PenaltyUndone;
import anlan.penalty.Remedy;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What follows in public from a penalty (处罚信息公开): decided it is proposed, undone it is withdrawn. */
@Component
class PenaltyReactions {

    private final Publications publications;
    private final PenaltyPublications penalties;

    PenaltyReactions(Publications publications, PenaltyPublications penalties) {
        this.publications = publications;
        this.penalties = penalties;
    }

    /** Where it was undone before this was heard, it is proposed and not published. */
    @ApplicationModuleListener
    void on(PenaltyDecided decided) {
        publications.propose(new Proposal(PublicationKind.PENALTY, decided.decision(), decided.enterprise(), decided.unit(), decided.party(),
                decided.number(), decided.acts(), decided.basis(), decided.content(), decided.authority(), decided.decidedOn()));
        penalties.undone(decided.decision()).ifPresent(undoing -> withdraw(decided.decision(), undoing.outcome(), undoing.ruling(), undoing.reason()));
    }

    @ApplicationModuleListener
    void on(PenaltyUndone undone) {
        if (undone.outcome().withdraws()) {
            withdraw(undone.decision(), undone.outcome(), undone.ruling(), undone.reason());
        }
    }

    private void withdraw(UUID decision, Remedy.Outcome outcome, String ruling, String reason) {
        publications.end(PublicationKind.PENALTY, decision, PublicationStatus.WITHDRAWN, "处罚决定已" + outcome.label() + (ruling.isEmpty() ? "" : "（" + ruling + "）") + "：" + reason);
    }
}
