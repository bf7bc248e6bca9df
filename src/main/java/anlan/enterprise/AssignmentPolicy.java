package anlan.enterprise;

import anlan.kernel.Refused;
import anlan.organization.AgencyKind;
import anlan.organization.AgencyView;
import java.time.LocalDate;

/** Who may be put in charge of an enterprise by hand (指定规则): a department for its trade, a town office for its place. */
final class AssignmentPolicy {

    private AssignmentPolicy() {}

    /** Whether bodies of this kind can answer in that capacity at all. */
    static boolean fits(Capacity capacity, AgencyKind kind) {
        return switch (capacity) {
            case COMPREHENSIVE -> false;
            case INDUSTRY -> kind == AgencyKind.DEPARTMENT || kind == AgencyKind.BUREAU;
            case TERRITORIAL -> kind == AgencyKind.TOWN;
        };
    }

    static void require(EnterpriseView enterprise, Capacity capacity, AgencyView body, LocalDate since, LocalDate today) {
        if (enterprise.mergedInto() != null) {
            throw new Refused("这份档案已经并入另一份，请到保留的档案上指定。");
        }
        if (enterprise.status() == EnterpriseStatus.DEREGISTERED) {
            throw new Refused("企业已经注销，不再指定监管部门。");
        }
        if (capacity == Capacity.COMPREHENSIVE) {
            throw new Refused("综合监管由应急管理部门依法承担，不另行指定。").at("capacity");
        }
        if (!fits(capacity, body.kind())) {
            throw new Refused("%s是%s，不能承担%s；请选择%s。".formatted(
                    body.name(), body.kind().label(), capacity.label(),
                    capacity == Capacity.INDUSTRY ? "行业监管部门" : "乡镇人民政府、街道办事处")).at("agency");
        }
        if (!body.existsOn(today)) {
            throw new Refused(body.name() + "已经撤销或者尚未设立，不能指定。").at("agency");
        }
        if (since.isAfter(today)) {
            throw new Refused("起始日期不能晚于今天。").at("since");
        }
        if (since.isBefore(body.validFrom())) {
            throw new Refused(body.name() + "于 " + body.validFrom() + " 设立，起始日期不能早于这一天。").at("since");
        }
    }
}
