package anlan.credit.delivery;

import anlan.platform.health.HealthLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far the delivery to the provincial network is (省级推送). */
@Component
@Order(6)
class DeliveryHealth implements HealthLine {

    private static final String LABEL = "省级推送";

    private final RouteStore store;

    DeliveryHealth(RouteStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public Finding look() {
        var route = store.route();
        if (!route.active()) {
            return Finding.ok(LABEL, "未启用");
        }
        var text = "已签收至第 %d 号，等待 %d 条".formatted(route.sent(), route.written() - route.sent());
        return route.failures() == 0 ? Finding.ok(LABEL, text) : Finding.warn(LABEL, text + "；" + route.lastError());
    }
}
