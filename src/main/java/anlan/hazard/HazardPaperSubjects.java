package anlan.hazard;

import anlan.platform.document.PaperSubject;
import anlan.platform.document.PaperSubjects;
import anlan.platform.security.Me;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders and measures to which papers belong. */
@Component
class HazardPaperSubjects implements PaperSubjects {

    private final OrderStore orders;
    private final MeasureStore measures;
    private final Me me;

    HazardPaperSubjects(OrderStore orders, MeasureStore measures, Me me) {
        this.orders = orders;
        this.measures = measures;
        this.me = me;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PaperSubject> find(UUID subject) {
        boolean own = me.signedIn().filter(person -> person.isEnterprise()).isPresent();
        var order = orders.findById(new OrderId(subject))
                .map(o -> new PaperSubject("整改指令 " + o.number, (own ? "/my/orders/" : "/orders/") + subject, Set.of("rectification-order")));
        return order.isPresent() || own ? order : measures.findById(new MeasureId(subject))
                .map(m -> PaperSubject.of("现场处理措施 " + m.number, "/visits/" + m.visit + "#follow-up"));
    }
}
