package anlan.credit.blacklist;

import anlan.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** An application to come off the list before the term is over (提前移出申请), with its result and reason. */
@Table(schema = "credit", name = "early_exit")
class EarlyExit {

    @Id EarlyExitId id;
    @Version private @Nullable Integer version;
    BlacklistingId listing;
    String reason;
    String applicant;
    Instant appliedAt;
    /** The day on which the application arrived: the term runs from here. */
    LocalDate receivedOn;
    /** The officer who recorded an application on paper; empty where the unit applied itself. */
    String recorder = "";
    @Nullable Boolean granted;
    @Nullable UUID decider;
    String deciderName = "";
    String opinion = "";
    @Nullable Instant decidedAt;
    /** Of the letter that refuses it; a granted one is answered by the removal. */
    String number = "";
    @Nullable Instant revokedAt;
    String revokedWhy = "";

    @PersistenceCreator
    EarlyExit() {}

    boolean isOpen() {
        return granted == null;
    }

    void decide(boolean yes, UUID head, String name, String words, Instant at) {
        if (!isOpen()) {
            throw new Refused("这件申请已经决定。");
        }
        granted = yes;
        decider = head;
        deciderName = name;
        opinion = words;
        decidedAt = at;
    }

    void revoke(String why, Instant at) {
        if (!Boolean.TRUE.equals(granted) || revokedAt != null) {
            throw new Refused("这件申请没有准予，或者已经撤销。");
        }
        revokedAt = at;
        revokedWhy = why;
    }
}
