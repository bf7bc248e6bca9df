package anlan.mandate;

import anlan.enterprise.EnterpriseView;
import anlan.enterprise.Enterprises;
import anlan.law.PowerItem;
import anlan.law.Powers;
import anlan.law.Provisions;
import anlan.mandate.GuardPolicy.Basis;
import anlan.mandate.GuardPolicy.Power;
import anlan.mandate.Standing.Target;
import anlan.organization.Agencies;
import anlan.organization.InterestView;
import anlan.organization.Interests;
import anlan.organization.OfficerId;
import anlan.organization.OfficerView;
import anlan.organization.Officers;
import anlan.organization.Organs;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the registers what the conditions of an act are decided by. */
@Component
class RegisterFacts implements GuardFacts {

    private final Powers powers;
    private final Provisions provisions;
    private final Officers officers;
    private final Interests interests;
    private final Agencies agencies;
    private final Organs organs;
    private final Enterprises enterprises;
    private final RequirementReader requirements;

    RegisterFacts(Powers powers, Provisions provisions, Officers officers, Interests interests,
            Agencies agencies, Organs organs, Enterprises enterprises, RequirementReader requirements) {
        this.powers = powers;
        this.provisions = provisions;
        this.officers = officers;
        this.interests = interests;
        this.agencies = agencies;
        this.organs = organs;
        this.enterprises = enterprises;
        this.requirements = requirements;
    }

    @Override
    public Finding of(Act act) {
        var item = powers.on(act.power(), act.day()).orElse(null);
        var power = item == null ? null : power(item, act);
        var target = act.enterprise() == null ? null : target(enterprises.view(act.enterprise()));
        var standings = act.officers().stream().map(officer -> standing(officer, act, target)).toList();
        var conditions = new GuardPolicy(act, requirements.on(act.day())).conditions(power, standings, target);
        return new Finding(conditions, item == null ? "" : item.name(), item == null ? null : item.version().id(),
                power == null ? List.of() : GuardPolicy.alive(power));
    }

    private Power power(PowerItem item, Act act) {
        var basis = item.basis().stream()
                .map(place -> new Basis(provisions.cited(place, act.day()),
                        provisions.inForce(place, act.day())))
                .toList();
        var organ = agencies.view(organs.organ(act.agency()).code());
        return new Power(item.name(), basis, item.holder(), new ActingBody(organ.name(), organ.kind()));
    }

    private static Target target(EnterpriseView enterprise) {
        var supervisor = enterprise.supervisorName().isEmpty() ? "尚未明确的部门" : enterprise.supervisorName();
        return new Target(enterprise.name(), enterprise.division(), enterprise.placeName(), enterprise.supervisor(),
                supervisor);
    }

    private Standing standing(OfficerId id, Act act, @Nullable Target target) {
        var officer = officers.find(id, act.day()).orElse(null);
        if (officer == null) {
            return new Standing(id, "（不在册人员）", "未知机构", false, null, false, false, null);
        }
        return new Standing(id, officer.name(), officer.agencyName(), officer.certified(), officer.validTo(),
                target != null && territorial(officer, target, act),
                target != null && officers.competent(id, target.division(), target.supervisor(), act.day()),
                act.enterprise() == null ? null : interests.conflict(id, act.enterprise().value(), act.day())
                        .map(InterestView::relation).orElse(null));
    }

    /** Where a department lacks the trade, the place is not what fails. */
    private boolean territorial(OfficerView officer, Target target, Act act) {
        return target.division().startsWith(officer.division())
                || officers.competent(officer.id(), target.division(), officer.department(), act.day());
    }
}
