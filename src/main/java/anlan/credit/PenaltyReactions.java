package anlan.credit;

import anlan.penalty.PenaltyDecided;
import anlan.penalty.PenaltyUndone;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What follows in public from a penalty (处罚信息公开): decided it is proposed, undone it is withdrawn. */
@Component
class PenaltyReactions {

    private final Publications publications;

    PenaltyReactions(Publications publications) {
        this.publications = publications;
    }

    @ApplicationModuleListener
    void on(PenaltyDecided decided) {
        publications.propose(new Proposal(PublicationKind.PENALTY, decided.decision(), decided.enterprise(), decided.unit(), decided.party(),
                decided.number(), decided.acts(), decided.basis(), decided.content(), decided.authority(), decided.decidedOn()));
    }

    @ApplicationModuleListener
    void on(PenaltyUndone undone) {
        if (undone.outcome().withdraws()) {
            publications.end(PublicationKind.PENALTY, undone.decision(), PublicationStatus.WITHDRAWN, "处罚决定已" + undone.outcome().label()
                    + (undone.ruling().isEmpty() ? "" : "（" + undone.ruling() + "）") + "：" + undone.reason());
        }
    }
}
