package anlan.cooperation.web;

import anlan.cooperation.JointVisits;
import anlan.enterprise.EnterpriseFileSection;
import anlan.enterprise.EnterpriseId;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The joint visits in the file of an enterprise. */
@Component
@Order(8)
class JointOfEnterprise implements EnterpriseFileSection {

    private final JointVisits visits;
    private final Permissions permissions;
    private final Me me;

    JointOfEnterprise(JointVisits visits, Permissions permissions, Me me) {
        this.visits = visits;
        this.permissions = permissions;
        this.me = me;
    }

    @Override
    public String title() {
        return "联合检查";
    }

    @Override
    public boolean offered() {
        return permissions.may("cooperation.read") || me.get().isEnterprise();
    }

    @Override
    public long count(EnterpriseId enterprise) {
        return visits.count(enterprise.value());
    }

    @Override
    public String href(EnterpriseId enterprise) {
        return me.get().isEnterprise() ? "/my/joint-visits" : "/joint-works?enterprise=" + enterprise.value();
    }
}
