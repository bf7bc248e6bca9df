package anlan.credit.blacklist;

import anlan.credit.Proposal;
import anlan.credit.PublicPreview;
import anlan.credit.PublicRecord;
import anlan.credit.PublicationKind;
import anlan.credit.PublicationStatus;
import anlan.credit.Publications;
import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What strangers learn of a listing (名单公布): it is public while the party is on the list, and no longer. */
@Component
class Publicity {

    private final Publications publications;
    private final PublicPreview preview;
    private final ListingDesk desk;

    Publicity(Publications publications, PublicPreview preview, ListingDesk desk) {
        this.publications = publications;
        this.preview = preview;
        this.desk = desk;
    }

    /** Once more after a removal was revoked; what ended stays ended, so that is another publication. */
    void publish(Listing held) {
        held.publication = held.publication == null ? held.id.value() : Identifier.fresh();
        publications.announce(proposal(held, held.publication));
    }

    /** What strangers would read of it. */
    PublicRecord preview(Listing held) {
        return preview.of(proposal(held, held.id.value()));
    }

    private Proposal proposal(Listing held, UUID source) {
        return new Proposal(PublicationKind.BLACKLISTING, source, new EnterpriseId(held.territory), held.unit, held.party, held.number,
                "列入" + ListingRule.of(held.rule).name() + "：" + held.groundWords, desk.desk.cited(ListingDesk.LAW),
                "管理期自 " + held.decidedOn + " 至 " + held.termUntil, held.authority, Objects.requireNonNull(held.decidedOn));
    }

    void end(Listing held, Removal how, String why) {
        if (held.publication != null) {
            publications.end(PublicationKind.BLACKLISTING, held.publication, status(how), why);
        }
    }

    private static PublicationStatus status(Removal how) {
        return switch (how) {
            case TERM -> PublicationStatus.EXPIRED;
            case EXIT -> PublicationStatus.REPAIRED;
            case ANNULLED -> PublicationStatus.WITHDRAWN;
        };
    }
}
