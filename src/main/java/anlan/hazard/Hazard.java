package anlan.hazard;

import anlan.kernel.Refused;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An unsafe state, behaviour or defect of management that was found (事故隐患). It is closed by a re-inspection, or at once
 * when it was put right before the officers' eyes; never by the word of the enterprise.
 */
@Table(schema = "hazard", name = "hazard")
class Hazard {

    @Id HazardId id;
    @Version private @Nullable Integer version;
    UUID territory;
    String division;
    String supervisor;
    @Embedded.Empty Where where;
    UUID visit;
    UUID finding;
    LocalDate foundOn;
    HazardLevel level;
    String majorGround;
    String problem;
    String place;
    String provision;
    String basis;
    String violation;
    String requirement;
    @Nullable LocalDate due;
    HazardStatus status;
    @Nullable LocalDate closedOn;

    /** The enterprise as the visit named it, for lists. */
    record Where(String enterpriseName, String enterpriseCode, String trade, String tradeName, String town) {}

    @PersistenceCreator
    private Hazard() {}

    /** A hazard as it was found and graded by the officers on the site. */
    static Hazard found(UUID territory, String division, String supervisor, Where where, UUID visit, FoundFact fact) {
        var hazard = new Hazard();
        hazard.id = HazardId.fresh();
        hazard.territory = territory;
        hazard.division = division;
        hazard.supervisor = supervisor;
        hazard.where = where;
        hazard.visit = visit;
        hazard.finding = fact.finding;
        hazard.foundOn = fact.day;
        hazard.problem = fact.problem;
        hazard.place = fact.place;
        hazard.provision = fact.provision;
        hazard.basis = fact.basis;
        hazard.violation = fact.violation;
        hazard.requirement = fact.requirement;
        hazard.status = HazardStatus.FOUND;
        hazard.grade(fact.major, fact.majorGround);
        return hazard;
    }

    /** What the officers saw and said of it. */
    record FoundFact(
            UUID finding, LocalDate day, String problem, String place, String provision, String basis,
            String violation, String requirement, boolean major, String majorGround) {}

    private void grade(boolean major, String ground) {
        if (major && ground.isBlank()) {
            throw new Refused("判定为重大事故隐患，应当写明判定依据和理由。", "law:major-hazard").at("majorGround");
        }
        level = major ? HazardLevel.MAJOR : HazardLevel.GENERAL;
        majorGround = ground;
        status = status.to(HazardStatus.GRADED);
    }

    void correctedOnSpot(LocalDate day) {
        status = status.to(HazardStatus.CLOSED);
        closedOn = day;
    }

    void transfer() {
        status = status.to(HazardStatus.TRANSFERRED);
    }

    void order(LocalDate due) {
        status = status.to(HazardStatus.ORDERED);
        this.due = due;
    }

    void extendTo(LocalDate due) {
        this.due = due;
    }

    /** The enterprise says it is done, or its term is over: now it is to be re-inspected. */
    void awaitReinspection() {
        if (status == HazardStatus.ORDERED) {
            status = status.to(HazardStatus.TREATED);
        }
    }

    void reinspected(boolean passed, LocalDate day) {
        if (status == HazardStatus.REINSPECTED && !passed) {
            return;
        }
        status = status.to(passed ? HazardStatus.CLOSED : HazardStatus.REINSPECTED);
        closedOn = passed ? day : null;
    }

    boolean isMajor() {
        return level == HazardLevel.MAJOR;
    }
}
