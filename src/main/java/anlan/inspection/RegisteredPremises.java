package anlan.inspection;

import anlan.enterprise.EnterpriseId;
import anlan.enterprise.EnterpriseStatus;
import anlan.enterprise.Enterprises;
import anlan.kernel.Refused;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the enterprise of a visit from the register. */
@Component
class RegisteredPremises implements Premises {

    private final Enterprises enterprises;

    RegisteredPremises(Enterprises enterprises) {
        this.enterprises = enterprises;
    }

    @Override
    public Entry of(UUID enterprise) {
        var file = enterprises.view(new EnterpriseId(enterprise));
        if (file.mergedInto() != null) {
            throw new Refused("这份企业档案已并入另一份，请在保留的档案上办理。");
        }
        if (file.status() == EnterpriseStatus.DEREGISTERED) {
            throw new Refused("该企业已注销，不能再安排检查。");
        }
        return new Entry(new Visit.Place(enterprise, file.division(), file.supervisor()),
                new Subject(file.name(), file.code(), file.trade(), file.tradeName(), file.placeName(), file.address(),
                        blankToNull(file.leader()), blankToNull(file.leaderPhone())));
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
