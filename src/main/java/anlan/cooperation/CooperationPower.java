package anlan.cooperation;

import anlan.enterprise.EnterpriseId;
import anlan.mandate.Act;
import anlan.organization.OfficerId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The item of the power-and-duty list by which bodies tell each other and act together (互通情况、联合检查，安全生产法 69). */
enum CooperationPower {
    TOGETHER("511703-JC-004");

    private final String code;

    CooperationPower(String code) {
        this.code = code;
    }

    /** At the desk, where nobody is shown a certificate. */
    Act atDesk(String agency, @Nullable UUID enterprise, LocalDate day, UUID person, String deed) {
        return new Act(code, agency, enterprise == null ? null : new EnterpriseId(enterprise), day, List.of(new OfficerId(person)), Act.By.HEAD, deed);
    }
}
