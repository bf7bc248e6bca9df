package anlan.inspection;

import anlan.enterprise.EnterpriseId;
import anlan.mandate.Act;
import anlan.organization.OfficerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** By which item of the power-and-duty list an agency inspects (检查职权). */
final class VisitPower {

    private static final String BUREAU = "511703-JC-001";
    private static final Map<String, String> BY_BODY = Map.of(
            "town", "511703-JC-013", "zj", "511703-JC-014", "xf", "511703-JC-015", "scjg", "511703-JC-016",
            "wj", "511703-JC-017");

    private VisitPower() {}

    static String of(String agency) {
        return BY_BODY.getOrDefault(agency.split("-", 2)[0], BUREAU);
    }

    static Act act(Visit visit, LocalDate day, String deed) {
        var act = act(visit.agency, visit.territory, day, visit.officers.stream().map(VisitOfficer::officer).toList(), Act.By.TWO, deed);
        return visit.sealedFor == null ? act : act.sealed(visit.id, visit.sealedFor);
    }

    static Act act(String agency, UUID enterprise, LocalDate day, List<UUID> officers, Act.By by, String deed) {
        return new Act(of(agency), agency, new EnterpriseId(enterprise), day, officers.stream().map(OfficerId::new).toList(), by, deed);
    }
}
