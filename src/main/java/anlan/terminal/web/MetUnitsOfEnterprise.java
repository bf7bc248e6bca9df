package anlan.terminal.web;

import anlan.enterprise.EnterpriseFileSection;
import anlan.enterprise.EnterpriseId;
import anlan.terminal.deed.MetUnits;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the enterprise came on the register by a phone, in its file. */
@Component
@Order(90)
class MetUnitsOfEnterprise implements EnterpriseFileSection {

    private final MetUnits met;

    MetUnitsOfEnterprise(MetUnits met) {
        this.met = met;
    }

    @Override
    public String title() {
        return "现场登记";
    }

    @Override
    public boolean offered() {
        return met.offered();
    }

    @Override
    public long count(EnterpriseId enterprise) {
        return met.count(enterprise);
    }

    @Override
    public String href(EnterpriseId enterprise) {
        return "/terminals/units/" + enterprise.value();
    }
}
