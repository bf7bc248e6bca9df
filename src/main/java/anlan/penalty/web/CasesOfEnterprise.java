package anlan.penalty.web;

import anlan.enterprise.EnterpriseFileSection;
import anlan.enterprise.EnterpriseId;
import anlan.penalty.CaseViews;
import anlan.platform.security.Permissions;
import org.springframework.stereotype.Component;

/** The penalty cases in the file of an enterprise. */
@Component
class CasesOfEnterprise implements EnterpriseFileSection {

    private static final int MOST = 1000;

    private final CaseViews cases;
    private final Permissions permissions;

    CasesOfEnterprise(CaseViews cases, Permissions permissions) {
        this.cases = cases;
        this.permissions = permissions;
    }

    @Override
    public String title() {
        return "处罚";
    }

    @Override
    public boolean offered() {
        return permissions.may("case.read");
    }

    @Override
    public long count(EnterpriseId enterprise) {
        return cases.ofEnterprise(enterprise.value(), MOST).size();
    }

    @Override
    public String href(EnterpriseId enterprise) {
        return "/cases?enterprise=" + enterprise.value();
    }
}
