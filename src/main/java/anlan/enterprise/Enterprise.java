package anlan.enterprise;

import anlan.kernel.Refused;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An enterprise in the register (监管对象). Its place and trade decide who answers for it; a file that was merged stays
 * as an alias of its keeper.
 */
@Table(schema = "enterprise", name = "enterprise")
class Enterprise {

    @Id private final EnterpriseId id;
    @Version private @Nullable Integer version;
    private final UUID territory;
    private String supervisor;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL)
    private Registration facts;

    private EnterpriseStatus status;
    private final LocalDate registeredOn;
    private LocalDate placedSince;
    private LocalDate tradeSince;
    private final @Nullable UUID importId;
    private @Nullable EnterpriseId mergedInto;

    Enterprise(
            EnterpriseId id, @Nullable Integer version, UUID territory, String supervisor, Registration facts,
            EnterpriseStatus status, LocalDate registeredOn, LocalDate placedSince, LocalDate tradeSince,
            @Nullable UUID importId, @Nullable EnterpriseId mergedInto) {
        this.id = id;
        this.version = version;
        this.territory = territory;
        this.supervisor = supervisor;
        this.facts = facts;
        this.status = status;
        this.registeredOn = registeredOn;
        this.placedSince = placedSince;
        this.tradeSince = tradeSince;
        this.importId = importId;
        this.mergedInto = mergedInto;
    }

    static Enterprise registered(Registration facts, String supervisor, LocalDate today) {
        var id = EnterpriseId.fresh();
        return new Enterprise(id, null, id.value(), supervisor, facts, EnterpriseStatus.ACTIVE, today, today, today, null, null);
    }

    /** Takes the corrected facts if nobody else has changed the file meanwhile. */
    void correct(Registration corrected, String newSupervisor, int knownVersion, LocalDate today) {
        requireOwn();
        requireVersion(knownVersion);
        placedSince = facts.town().equals(corrected.town()) ? placedSince : today;
        tradeSince = supervisor.equals(newSupervisor) ? tradeSince : today;
        facts = corrected;
        supervisor = newSupervisor;
    }

    void supervisedBy(String agency, LocalDate today) {
        tradeSince = supervisor.equals(agency) ? tradeSince : today;
        supervisor = agency;
    }

    void become(EnterpriseStatus next) {
        requireOwn();
        status = status.to(next);
    }

    void mergeInto(Enterprise keeper) {
        requireOwn();
        if (keeper.id.equals(id)) {
            throw new Refused("不能与自己合并，请选择另一份档案。").at("merged");
        }
        keeper.requireOwn();
        mergedInto = keeper.id;
    }

    EnterpriseId unmerge() {
        if (mergedInto == null) {
            throw new Refused("这份档案没有被合并，无须撤销。");
        }
        var keeper = mergedInto;
        mergedInto = null;
        return keeper;
    }

    private void requireOwn() {
        if (mergedInto != null) {
            throw new Refused("这份档案已经并入另一份，请到保留的档案上办理，或者先撤销合并。");
        }
    }

    private void requireVersion(int known) {
        if (!Objects.equals(version, known)) {
            throw new Conflict();
        }
    }

    /** Somebody else changed the file after it was opened for editing (并发修改). */
    static final class Conflict extends org.springframework.dao.OptimisticLockingFailureException {
        Conflict() {
            super("刚才有人先改了这份档案。");
        }
    }

    EnterpriseId id() {
        return id;
    }

    String supervisor() {
        return supervisor;
    }

    Registration facts() {
        return facts;
    }

    EnterpriseStatus status() {
        return status;
    }

    LocalDate placedSince() {
        return placedSince;
    }

    LocalDate tradeSince() {
        return tradeSince;
    }
}
