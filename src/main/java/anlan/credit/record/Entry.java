package anlan.credit.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One piece of credit information (信用信息): a violation or a good act of a unit or of a responsible person, as it was
 * recorded when it happened. It is never taken away; it stops counting when it is repaired or its penalty is undone.
 */
@Table(schema = "credit", name = "entry")
class Entry {

    @Id CreditEntryId id;
    @Version private @Nullable Integer version;
    UUID territory;
    String division;
    String supervisor;
    String enterpriseName;
    EntryKind kind;
    boolean unit;
    String party;
    UUID source;
    String cause;
    UUID record;
    @Nullable UUID continued;
    String link;
    String matter;
    String basis;
    String result;
    String number;
    String authority;
    String agency;
    LocalDate day;
    BigDecimal fine;
    @Nullable LocalDate paidOn;
    /** Whether the party has been told of it: a decision is nothing to the unit before it is served. */
    boolean told;
    EntryStatus status;
    @Nullable LocalDate endedOn;
    String endedWhy = "";
    Instant keptAt;

    @PersistenceCreator
    Entry() {}

    void end(EntryStatus how, LocalDate on, String why) {
        status = status.to(how);
        endedOn = on;
        endedWhy = why;
    }

    /** The penalty goes on as it was changed by a review or suit (变更). */
    void change(UUID replacement, String content, BigDecimal sum) {
        source = replacement;
        result = content;
        fine = sum;
    }

    boolean owesMoney() {
        return fine.signum() > 0 && paidOn == null;
    }
}
