package anlan.penalty.web;

import anlan.enterprise.EnterpriseFileSection;
import anlan.enterprise.EnterpriseId;
import anlan.penalty.SealingViews;
import anlan.platform.security.Permissions;
import org.springframework.stereotype.Component;

/** The sealings and seizures in the file of an enterprise. */
@Component
class SealingsOfEnterprise implements EnterpriseFileSection {

    private static final int MOST = 1000;

    private final SealingViews sealings;
    private final Permissions permissions;

    SealingsOfEnterprise(SealingViews sealings, Permissions permissions) {
        this.sealings = sealings;
        this.permissions = permissions;
    }

    @Override
    public String title() {
        return "强制措施";
    }

    @Override
    public boolean offered() {
        return permissions.may("case.read");
    }

    @Override
    public long count(EnterpriseId enterprise) {
        return sealings.ofEnterprise(enterprise.value(), MOST).size();
    }

    @Override
    public String href(EnterpriseId enterprise) {
        return "/coercions?enterprise=" + enterprise.value();
    }
}
