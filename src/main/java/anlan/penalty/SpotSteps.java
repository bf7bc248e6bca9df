package anlan.penalty;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import java.util.List;
import org.springframework.stereotype.Component;

/** Holds a decision on the spot for its officers and tells the ledger of each step. */
@Component
class SpotSteps {

    private final CaseDesk desk;
    private final SpotDuties duties;

    SpotSteps(CaseDesk desk, SpotDuties duties) {
        this.desk = desk;
        this.duties = duties;
    }

    SpotDecision get(SpotDecisionId id) {
        return desk.records.require(id.value(), SpotDecision.class, "份当场处罚决定");
    }

    /** For a deed of the officers who decided it. */
    SpotDecision mine(SpotDecisionId id) {
        desk.may("case.handle");
        var made = get(id);
        if (!made.officers.contains(desk.me())) {
            throw new Refused("只有作出决定的执法人员可以办理。", Basis.TWO_OFFICERS.key());
        }
        return made;
    }

    void keep(SpotDecision made, SpotStatus before, String event, String basis) {
        desk.records.keep(made);
        tell(made, before, event, basis, List.of());
    }

    void tell(SpotDecision made, SpotStatus before, String event, String basis, List<Identifier> sources) {
        desk.tell(new SpotStepped(made.id, new EnterpriseId(made.territory), event, before, made.status, made.number, desk.cited(basis), sources, desk.now()));
    }

    void settle(SpotDecision made) {
        if (made.settle(duties.toPublish(made))) {
            keep(made, SpotStatus.FILED, "履行完毕，办结", Basis.PAYMENT.key());
        }
    }
}
