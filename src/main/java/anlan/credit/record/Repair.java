package anlan.credit.record;

import anlan.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** An application of a unit that information about it count no longer (信用修复申请). */
@Table(schema = "credit", name = "repair")
class Repair {

    @Id CreditRepairId id;
    @Version private @Nullable Integer version;
    UUID territory;
    String division;
    String supervisor;
    String enterpriseName;
    boolean unit;
    CreditEntryId entry;
    String matter;
    String agency;
    String reason;
    String applicant;
    Instant appliedAt;
    /** The day on which the application arrived: the terms run from here. */
    LocalDate receivedOn;
    /** The officer who recorded an application on paper; empty where the unit applied itself. */
    String recorder = "";
    RepairStatus status;
    @Nullable UUID checker;
    String checkerName = "";
    @Nullable Boolean recommended;
    String finding = "";
    @Nullable Instant checkedAt;
    @Nullable UUID decider;
    String deciderName = "";
    String opinion = "";
    @Nullable Instant decidedAt;
    String number = "";

    @PersistenceCreator
    Repair() {}

    void check(UUID person, String name, boolean fit, String words, Instant at) {
        status = status.to(RepairStatus.CHECKED);
        checker = person;
        checkerName = name;
        recommended = fit;
        finding = words;
        checkedAt = at;
    }

    /** By another person than the one who checked it. */
    void decide(UUID person, String name, boolean granted, String words, Instant at) {
        if (person.equals(checker)) {
            throw new Refused("核实人不能作出信用修复决定，请由其他负责人决定。");
        }
        status = status.to(granted ? RepairStatus.APPROVED : RepairStatus.REFUSED);
        decider = person;
        deciderName = name;
        opinion = words;
        decidedAt = at;
    }

    void withdraw() {
        status = status.to(RepairStatus.WITHDRAWN);
    }
}
