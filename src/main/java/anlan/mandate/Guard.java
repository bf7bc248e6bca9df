package anlan.mandate;

import anlan.kernel.Refused;
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
    private final WarrantStore warrants;

    Guard(GuardFacts facts, WarrantStore warrants) {
        this.facts = facts;
        this.warrants = warrants;
    }

    /** The conditions as they stand, met or not, for a page to show before anybody presses the button. */
    @Transactional(readOnly = true)
    public List<Condition> check(Act act) {
        return facts.of(act).conditions();
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
