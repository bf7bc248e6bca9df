package anlan.mandate;

import static anlan.mandate.GuardRules.Requirement.OFFICERS;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.organization.OfficerId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The guard every act passes (职权审核): power on the list, provision in force, two certified officers, jurisdiction, no
 * conflict of interest, all on the day of the act; or the act is refused with the condition that fails.
 */
@Service
@Transactional
public class Guard {

    private final GuardFacts facts;
    private final RequirementReader requirements;
    private final WarrantStore warrants;

    Guard(GuardFacts facts, RequirementReader requirements, WarrantStore warrants) {
        this.facts = facts;
        this.requirements = requirements;
        this.warrants = warrants;
    }

    /** The conditions as they stand, met or not, for a page to show before anybody presses the button. */
    @Transactional(readOnly = true)
    public List<Condition> check(Act act) {
        return facts.of(act).conditions();
    }

    /** Refuses a team that is too small for an act of enforcement on that day, before anything else is asked. */
    @Transactional(readOnly = true)
    public void requireTeam(List<OfficerId> officers, LocalDate day) {
        var rules = requirements.on(day);
        if (officers.stream().distinct().count() < rules.officersNeeded()) {
            throw new Refused("执法人员不得少于 " + rules.officersNeeded() + " 名，请再选择一名。", rules.provision(OFFICERS))
                    .at("officers");
        }
    }

    /** How many officers an act of enforcement needs on that day. */
    @Transactional(readOnly = true)
    public int officersNeeded(LocalDate day) {
        return requirements.on(day).officersNeeded();
    }

    /** What a paper would cite for such an act on that day, whoever does it (依据); empty where the power is not on the list. */
    @Transactional(readOnly = true)
    public String cited(String power, String agency, LocalDate day) {
        return String.join("、", facts.of(new Act(power, agency, null, day, List.of(), Act.By.HEAD, "")).basis());
    }

    /** Everybody in scope may see the warrants of acts about that record from now on. */
    public void unseal(Identifier subject) {
        warrants.unseal(subject);
    }

    /** Lets the act pass and keeps the proof, or refuses it with the first condition that fails. */
    public Warrant require(Act act) {
        var finding = facts.of(act);
        finding.conditions().stream().filter(condition -> !condition.met()).findFirst().ifPresent(failed -> {
            throw new Refused("不得" + act.deed() + "：" + failed.name() + "不符合，" + failed.reason() + "。", failed.provision());
        });
        return warrants.keep(act, finding);
    }
}
