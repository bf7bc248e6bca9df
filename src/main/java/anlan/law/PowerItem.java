package anlan.law;

import anlan.kernel.Period;
import java.util.List;

/**
 * An item of the power-and-duty list (权责清单事项), in one recorded version.
 *
 * @param basis locators of the provisions it rests on
 * @param limits codes of the time limits it is bound by
 * @param procedure code of the procedure whose flow chart it has; empty for none
 */
public record PowerItem(
        Versioned version,
        String code,
        String name,
        PowerKind kind,
        List<String> basis,
        String holder,
        String duties,
        String accountability,
        List<String> limits,
        String procedure,
        Period inForce)
        implements Recorded<PowerItem> {

    public PowerItem {
        basis = List.copyOf(basis);
        limits = List.copyOf(limits);
    }

    @Override
    public PowerItem with(Versioned other) {
        return new PowerItem(other, code, name, kind, basis, holder, duties, accountability, limits, procedure, inForce);
    }
}
