package anlan.enterprise.web;

import anlan.enterprise.EnterpriseFileSection;
import anlan.enterprise.EnterpriseId;
import anlan.platform.document.Papers;
import anlan.platform.security.Permissions;
import org.springframework.stereotype.Component;

/** The papers in the file of an enterprise; one that is still sealed is not among them. */
@Component
class PapersOfEnterprise implements EnterpriseFileSection {

    private static final int MOST = 1000;

    private final Papers papers;
    private final Permissions permissions;

    PapersOfEnterprise(Papers papers, Permissions permissions) {
        this.papers = papers;
        this.permissions = permissions;
    }

    @Override
    public String title() {
        return "文书";
    }

    @Override
    public boolean offered() {
        return permissions.may("paper.read");
    }

    @Override
    public long count(EnterpriseId enterprise) {
        return papers.concerning(enterprise.value(), MOST).size();
    }

    @Override
    public String href(EnterpriseId enterprise) {
        return "/papers?enterprise=" + enterprise.value();
    }
}
