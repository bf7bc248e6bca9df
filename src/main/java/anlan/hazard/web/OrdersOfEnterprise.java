package anlan.hazard.web;

import anlan.enterprise.EnterpriseFileSection;
import anlan.enterprise.EnterpriseId;
import anlan.hazard.Orders;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The rectification orders in the file of an enterprise. */
@Component
@Order(3)
class OrdersOfEnterprise implements EnterpriseFileSection {

    private static final int MOST = 1000;

    private final Orders orders;
    private final Permissions permissions;
    private final Me me;

    OrdersOfEnterprise(Orders orders, Permissions permissions, Me me) {
        this.orders = orders;
        this.permissions = permissions;
        this.me = me;
    }

    @Override
    public String title() {
        return "指令";
    }

    @Override
    public boolean offered() {
        return permissions.may("order.read") || me.get().isEnterprise();
    }

    @Override
    public long count(EnterpriseId enterprise) {
        return orders.ofEnterprise(enterprise.value(), MOST).size();
    }

    @Override
    public String href(EnterpriseId enterprise) {
        return me.get().isEnterprise() ? "/my/orders" : "/orders?enterprise=" + enterprise.value();
    }
}
