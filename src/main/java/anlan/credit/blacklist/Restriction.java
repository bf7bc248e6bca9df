package anlan.credit.blacklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A message to one department about what a listed party is to be restricted in (联合惩戒通报): received, answered, lifted. */
@Table(schema = "credit", name = "restriction")
class Restriction {

    @Id RestrictionId id;
    @Version private @Nullable Integer version;
    BlacklistingId listing;
    UUID territory;
    String division;
    String supervisor;
    String receiver;
    String receiverName;
    List<String> areas;
    String measures;
    String basis;
    String enterpriseName;
    String enterpriseCode;
    String party;
    boolean unit;
    String authority;
    String number;
    String groundWords;
    LocalDate listedOn;
    LocalDate termUntil;
    RestrictionStatus status;
    Instant sentAt;
    @Nullable Instant receivedAt;
    String receiverPerson = "";
    String answer = "";
    String answeredBy = "";
    @Nullable Instant answeredAt;
    String liftingWhy = "";
    @Nullable Instant liftingAt;
    String liftedBy = "";
    String lifted = "";
    @Nullable Instant liftedAt;

    @PersistenceCreator
    Restriction() {}

    void receive(String person, Instant at) {
        status = status.to(RestrictionStatus.RECEIVED);
        receiverPerson = person;
        receivedAt = at;
    }

    void answer(String words, String person, Instant at) {
        status = status.to(RestrictionStatus.ANSWERED);
        answer = words;
        answeredBy = person;
        answeredAt = at;
    }

    void lifting(String why, Instant at) {
        status = status.to(RestrictionStatus.LIFTING);
        liftingWhy = why;
        liftingAt = at;
    }

    void lift(String words, String person, Instant at) {
        status = status.to(RestrictionStatus.LIFTED);
        lifted = words;
        liftedBy = person;
        liftedAt = at;
    }

    /** The exit was revoked: the department is told anew. */
    void restore(Instant at) {
        status = status.to(RestrictionStatus.SENT);
        sentAt = at;
        liftingWhy = "";
        liftingAt = null;
    }
}
