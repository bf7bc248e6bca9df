package anlan.credit;

import anlan.enterprise.EnterpriseId;
import anlan.hazard.ExtensionDecided;
import anlan.hazard.OrderId;
import anlan.hazard.OrderReinspected;
import anlan.hazard.OrderServed;
import anlan.hazard.OrderStatus;
import anlan.hazard.OrderTermEnded;
import anlan.hazard.OrderView;
import anlan.hazard.Orders;
import anlan.organization.Organs;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What follows in public from an order to put hazards right (责令整改信息公开): how many, by which provision, and whether it is done. */
@Component
class OrderReactions {

    private final Publications publications;
    private final Changes changes;
    private final Orders orders;
    private final Organs organs;

    OrderReactions(Publications publications, Changes changes, Orders orders, Organs organs) {
        this.publications = publications;
        this.changes = changes;
        this.orders = orders;
        this.organs = organs;
    }

    /**
     * In the words of the table, not in those of the officer, who looks at nothing before it is public. The order is read as it is now,
     * however late this is: the register is held first, so that nothing newer is overwritten.
     */
    @ApplicationModuleListener
    void on(OrderServed served) {
        changes.hold();
        var order = orders.view(served.subject());
        publications.propose(new Proposal(PublicationKind.ORDER, order.id().value(), new EnterpriseId(order.enterprise()), true, order.enterpriseName(),
                order.number(), matter(order), basis(order), result(order), organs.organ(order.agency()).name(), order.issuedOn(), closed(order)));
    }

    @ApplicationModuleListener
    void on(OrderReinspected seen) {
        refresh(seen.subject());
    }

    @ApplicationModuleListener
    void on(OrderTermEnded ended) {
        refresh(ended.subject());
    }

    @ApplicationModuleListener
    void on(ExtensionDecided answered) {
        if (answered.granted()) {
            refresh(answered.subject());
        }
    }

    private void refresh(OrderId id) {
        changes.hold();
        var order = orders.view(id);
        publications.advance(PublicationKind.ORDER, id.value(), result(order), closed(order));
    }

    private static String matter(OrderView order) {
        var levels = order.items().stream().collect(Collectors.groupingBy(OrderView.Item::level, java.util.TreeMap::new, Collectors.counting()));
        return "责令限期整改 " + order.items().size() + " 项（" + levels.entrySet().stream().map(e -> e.getKey().label() + " " + e.getValue() + " 项")
                .collect(Collectors.joining("，")) + "）";
    }

    private static String basis(OrderView order) {
        return order.items().stream().map(OrderView.Item::basis).filter(basis -> !basis.isBlank()).distinct().collect(Collectors.joining("；"));
    }

    private static String result(OrderView order) {
        long passed = order.items().stream().filter(i -> Boolean.TRUE.equals(i.passed())).count();
        var progress = passed == 0 ? "" : "，已通过 " + passed + " 项";
        return switch (order.status()) {
            case PASSED -> "已经整改，复查合格";
            case FAILED, PARTLY_FAILED -> "复查未通过" + progress;
            case REINSPECTION_DUE -> "等待复查" + progress;
            case ISSUED, RUNNING -> "整改中，" + order.lastDue() + " 以前完成" + progress;
        };
    }

    private static @Nullable LocalDate closed(OrderView order) {
        return order.status() != OrderStatus.PASSED ? null : order.items().stream().map(OrderView.Item::reinspectedOn).filter(Objects::nonNull)
                .max(Comparator.naturalOrder()).orElse(null);
    }
}
