package anlan.credit.web;

import anlan.credit.record.CreditRecords;
import anlan.enterprise.EnterpriseFileSection;
import anlan.enterprise.EnterpriseId;
import anlan.platform.security.Permissions;
import org.springframework.stereotype.Component;

/** The credit record in the file of an enterprise, and on the unit's own page. */
@Component
class CreditOfEnterprise implements EnterpriseFileSection {

    private final CreditRecords records;
    private final Permissions permissions;

    CreditOfEnterprise(CreditRecords records, Permissions permissions) {
        this.records = records;
        this.permissions = permissions;
    }

    @Override
    public String title() {
        return "信用";
    }

    @Override
    public boolean offered() {
        return permissions.may("credit.record.read") || permissions.may("enterprise.own");
    }

    @Override
    public long count(EnterpriseId enterprise) {
        var standing = records.standing(enterprise.value());
        return standing.violations() + standing.persons();
    }

    @Override
    public String href(EnterpriseId enterprise) {
        return permissions.may("enterprise.own") ? "/my/credit" : "/credit/enterprises/" + enterprise.value();
    }
}
