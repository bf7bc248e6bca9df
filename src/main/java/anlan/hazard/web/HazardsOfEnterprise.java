package anlan.hazard.web;

import anlan.enterprise.EnterpriseFileSection;
import anlan.enterprise.EnterpriseId;
import anlan.hazard.Hazards;
import anlan.platform.security.Permissions;
import org.springframework.stereotype.Component;

/** The hazards in the file of an enterprise. */
@Component
class HazardsOfEnterprise implements EnterpriseFileSection {

    private static final int MOST = 1000;

    private final Hazards hazards;
    private final Permissions permissions;

    HazardsOfEnterprise(Hazards hazards, Permissions permissions) {
        this.hazards = hazards;
        this.permissions = permissions;
    }

    @Override
    public String title() {
        return "隐患";
    }

    @Override
    public boolean offered() {
        return permissions.may("hazard.read");
    }

    @Override
    public long count(EnterpriseId enterprise) {
        return hazards.ofEnterprise(enterprise.value(), MOST).size();
    }

    @Override
    public String href(EnterpriseId enterprise) {
        return "/hazards?enterprise=" + enterprise.value();
    }
}
