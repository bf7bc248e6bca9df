package anlan.hazard.web;

import anlan.hazard.OrderFilter;
import anlan.hazard.Orders;
import anlan.platform.search.Hit;
import anlan.platform.search.SearchSource;
import anlan.platform.security.Permissions;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Orders in the one search over everything. */
@Component
@Order(30)
class OrderSearch implements SearchSource {

    private final Orders orders;
    private final Permissions permissions;

    OrderSearch(Orders orders, Permissions permissions) {
        this.orders = orders;
        this.permissions = permissions;
    }

    @Override
    public String title() {
        return "整改指令";
    }

    @Override
    public List<Hit> search(String q, int limit) {
        if (q.strip().length() < 2 || !permissions.may("order.read")) {
            return List.of();
        }
        return orders.list(new OrderFilter("", q.strip(), "", false, "", 1, null)).rows().stream().limit(limit)
                .map(o -> new Hit(o.enterpriseName(), o.number() + " · 期限 " + o.due() + " · " + o.label(), "/orders/" + o.id().value()))
                .toList();
    }
}
