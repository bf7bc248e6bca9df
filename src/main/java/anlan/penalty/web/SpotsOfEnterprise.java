package anlan.penalty.web;

import anlan.enterprise.EnterpriseFileSection;
import anlan.enterprise.EnterpriseId;
import anlan.penalty.SpotViews;
import anlan.platform.security.Permissions;
import org.springframework.stereotype.Component;

/** The penalties decided on the spot in the file of an enterprise. */
@Component
class SpotsOfEnterprise implements EnterpriseFileSection {

    private static final int MOST = 1000;

    private final SpotViews spots;
    private final Permissions permissions;

    SpotsOfEnterprise(SpotViews spots, Permissions permissions) {
        this.spots = spots;
        this.permissions = permissions;
    }

    @Override
    public String title() {
        return "当场处罚";
    }

    @Override
    public boolean offered() {
        return permissions.may("case.read");
    }

    @Override
    public long count(EnterpriseId enterprise) {
        return spots.ofEnterprise(enterprise.value(), MOST).size();
    }

    @Override
    public String href(EnterpriseId enterprise) {
        return "/spot-decisions?enterprise=" + enterprise.value();
    }
}
