package anlan.credit.record;

import anlan.credit.record.Entries.Fresh;
import anlan.hazard.HazardClosed;
import anlan.hazard.HazardFound;
import anlan.hazard.HazardLevel;
import anlan.hazard.Hazards;
import anlan.hazard.OrderId;
import anlan.hazard.OrderReinspected;
import anlan.hazard.OrderTermEnded;
import anlan.hazard.Orders;
import anlan.inspection.VisitSettled;
import anlan.inspection.VisitStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes into the library what inspections and rectifications show (检查、整改信息入库), in the transaction of the deed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RecordKeeping {

    private final Entries entries;
    private final Hazards hazards;
    private final Orders orders;
    private final Clock clock;

    RecordKeeping(Entries entries, Hazards hazards, Orders orders, Clock clock) {
        this.entries = entries;
        this.hazards = hazards;
        this.orders = orders;
        this.clock = clock;
    }

    @EventListener
    void reinspected(OrderReinspected event) {
        var before = entries.of(event.subject().value());
        if (event.failed() > 0) {
            entries.keep(Fresh.of(EntryKind.FAILED_REINSPECTION, event.enterprise(), event.subject(), event.number(), "整改复查 " + event.failed() + " 项未通过",
                    "通过 " + event.passed() + " 项，未通过 " + event.failed() + " 项", event.number(), day(event.at())).by(issuer(event.subject())));
            return;
        }
        before.forEach(entry -> entries.follow(entry, "复查通过 " + event.passed() + " 项，" + event.number()));
        if (event.passed() > 0 && before.isEmpty()) {
            entries.keep(Fresh.of(EntryKind.ON_TIME, event.enterprise(), event.subject(), event.number(), "按期完成整改 " + event.passed() + " 项", "一次复查通过", event.number(), day(event.at()))
                    .by(issuer(event.subject())));
        }
    }

    /** Nobody is signed in at night: the entry belongs to the organ that issued the order, whoever it was. */
    @EventListener
    void overdue(OrderTermEnded event) {
        entries.keep(Fresh.of(EntryKind.OVERDUE_ORDER, event.enterprise(), event.subject(), event.due().toString(), "整改期限届满没有报告完成整改",
                "期限 " + event.due(), "", event.due()).by(issuer(event.subject())));
    }

    @EventListener
    void found(HazardFound event) {
        if (event.level() == HazardLevel.MAJOR) {
            entries.keep(Fresh.of(EntryKind.MAJOR_HAZARD, event.enterprise(), event.subject(), "", event.problem(), event.level().label(), "", day(event.at())));
        }
    }

    @EventListener
    void closed(HazardClosed event) {
        entries.of(event.subject().value()).forEach(entry -> entries.follow(entry, event.summary()));
    }

    /** A visit is closed too when all that it found was put right; only one that found nothing speaks for the unit. */
    @EventListener
    void settled(VisitSettled event) {
        if (event.outcome() == VisitStatus.CLOSED && hazards.ofVisit(event.subject().value()).isEmpty()) {
            entries.keep(Fresh.of(EntryKind.CLEAN_VISIT, event.enterprise(), event.subject(), "", "监督检查未发现问题", event.outcome().label(), "", day(event.at())));
        }
    }

    private String issuer(OrderId order) {
        return orders.view(order).agency();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
