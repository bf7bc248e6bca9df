package anlan.hazard;

import anlan.enterprise.EnterpriseId;
import anlan.mandate.Act;
import anlan.organization.OfficerId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The items of the power-and-duty list by which hazards are dealt with (隐患治理职权). */
enum HazardPower {
    MEASURE("511703-QZ-001", "采取现场处理措施"),
    ORDER("511703-QT-001", "责令限期整改"),
    REINSPECT("511703-QT-002", "复查整改情况"),
    EXTEND("511703-QT-003", "答复整改延期"),
    RESUME("511703-QR-004", "审查恢复生产经营"),
    TRANSFER("511703-QT-013", "移送其他部门"),
    /** A town inspects, helps and reports what it finds; it has nothing of its own to hand over. */
    REPORT("511703-JC-013", "报告检查发现的问题");

    private final String code;
    private final String deed;

    HazardPower(String code, String deed) {
        this.code = code;
        this.deed = deed;
    }

    String code() {
        return code;
    }

    /** By which power a body leaves to another what it found. */
    static HazardPower ofHandingOver(String agency) {
        return agency.startsWith("town-") ? REPORT : TRANSFER;
    }

    Act byTwo(String agency, UUID enterprise, LocalDate day, List<UUID> officers) {
        return Act.byTwo(code, agency, new EnterpriseId(enterprise), day, officers.stream().map(OfficerId::new).toList(), deed);
    }

    /** A decision of the office, which its head takes. */
    Act byOne(String agency, UUID enterprise, LocalDate day, UUID person) {
        return new Act(code, agency, new EnterpriseId(enterprise), day, List.of(new OfficerId(person)), Act.By.HEAD, deed);
    }
}
