package anlan.inspection.web;

import anlan.enterprise.EnterpriseFileSection;
import anlan.enterprise.EnterpriseId;
import anlan.inspection.Visits;
import anlan.platform.security.Permissions;
import org.springframework.stereotype.Component;

/** The visits in the file of an enterprise. */
@Component
class VisitsOfEnterprise implements EnterpriseFileSection {

    private static final int MOST = 1000;

    private final Visits visits;
    private final Permissions permissions;

    VisitsOfEnterprise(Visits visits, Permissions permissions) {
        this.visits = visits;
        this.permissions = permissions;
    }

    @Override
    public String title() {
        return "检查";
    }

    @Override
    public boolean offered() {
        return permissions.may("visit.read");
    }

    @Override
    public long count(EnterpriseId enterprise) {
        return visits.ofEnterprise(enterprise.value(), MOST).size();
    }

    @Override
    public String href(EnterpriseId enterprise) {
        return "/visits?enterprise=" + enterprise.value();
    }
}
