package anlan.mandate;

import static anlan.mandate.GuardRules.Requirement.*;

import anlan.mandate.GuardRules.Requirement;
import anlan.mandate.Standing.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The conditions of an act, one by one (法无授权不可为): each is answered with the fact that decides it. */
record GuardPolicy(Act act, GuardRules rules) {

    /** A provision the power rests on, and whether it was in force on the day of the act. */
    record Basis(String label, boolean inForce) {}

    /** The item of the list as it binds on the day, and whether the body that acts holds it. */
    record Power(String name, List<Basis> basis, String holder, ActingBody body) {}

    List<Condition> conditions(@Nullable Power power, List<Standing> officers, @Nullable Target target) {
        var found = new ArrayList<Condition>();
        found.add(listed(power));
        if (power != null) {
            found.add(held(power));
        }
        found.add(founded(power));
        found.add(distinct(officers));
        if (act.by() == Act.By.TWO) {
            found.add(enough(officers));
        }
        if (act.by() != Act.By.HEAD) {
            found.add(each(CERTIFICATE, officers, Standing::certified, o -> o.lapse(act.day()), "执法证件当日均有效"));
        }
        if (target != null) {
            found.add(each(JURISDICTION, officers, Standing::competent, o -> outside(o, target),
                    target.divisionName() + "属于其管辖范围"));
            found.add(each(INTEREST, officers, o -> o.conflict() == null, o -> related(o, target), "没有应当回避的关系"));
        }
        return List.copyOf(found);
    }

    private Condition listed(@Nullable Power power) {
        return answer(POWER, power != null, power == null
                ? "权责清单中没有 " + act.day() + " 有效的事项“" + act.power() + "”"
                : "权责清单事项 " + act.power() + " " + power.name());
    }

    private Condition held(Power power) {
        boolean held = power.body().holds(power.holder());
        return answer(HOLDER, held, held ? power.body().name() + "行使该事项"
                : "事项“" + power.name() + "”由" + power.holder() + "行使，" + power.body().name() + "无权行使");
    }

    private Condition founded(@Nullable Power power) {
        if (power == null || power.basis().isEmpty()) {
            return answer(BASIS, false, "该事项没有列明法律依据");
        }
        var dead = power.basis().stream().filter(basis -> !basis.inForce()).map(Basis::label).toList();
        var labels = power.basis().stream().map(Basis::label).toList();
        return dead.size() < labels.size()
                ? new Condition(BASIS.label(), true, "当日施行", String.join("、", alive(power)))
                : new Condition(BASIS.label(), false, "所列依据在 " + act.day() + " 均未施行", String.join("、", dead));
    }

    static List<String> alive(Power power) {
        return power.basis().stream().filter(Basis::inForce).map(Basis::label).toList();
    }

    private Condition distinct(List<Standing> officers) {
        var seen = new HashSet<>();
        var twice = officers.stream().filter(o -> !seen.add(o.officer())).map(Standing::name).findFirst();
        if (officers.isEmpty()) {
            return answer(DISTINCT, false, "没有指定执法人员");
        }
        return answer(DISTINCT, twice.isEmpty(), twice.map(name -> name + "重复列入").orElse("各不相同"));
    }

    private Condition enough(List<Standing> officers) {
        var count = officers.stream().map(Standing::officer).distinct().count();
        return answer(OFFICERS, count >= rules.officersNeeded(),
                "执法人员 " + count + " 名，应当不少于 " + rules.officersNeeded() + " 名");
    }

    private Condition each(
            Requirement requirement, List<Standing> officers, Predicate<Standing> met, Function<Standing, String> fault,
            String fine) {
        var faults = officers.stream().filter(met.negate()).map(fault).distinct().toList();
        return answer(requirement, faults.isEmpty() && !officers.isEmpty(),
                officers.isEmpty() ? "没有指定执法人员" : faults.isEmpty() ? fine : String.join("；", faults));
    }

    private static String outside(Standing officer, Target target) {
        return officer.name() + "（" + officer.agency() + "）" + (officer.territorial()
                ? "不负责该行业，" + target.name() + "的行业监管部门是" + target.supervisorName()
                : "的管辖范围不含" + target.divisionName());
    }

    private static String related(Standing officer, Target target) {
        return officer.name() + "与" + target.name() + "有利害关系（" + officer.conflict() + "）";
    }

    private Condition answer(Requirement requirement, boolean met, String reason) {
        return new Condition(requirement.label(), met, reason, rules.provision(requirement));
    }
}
