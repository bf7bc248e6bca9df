package anlan.hazard;

import anlan.enterprise.EnterpriseId;
import anlan.law.Deadlines;
import anlan.mandate.Duties;
import anlan.mandate.NewDuty;
import anlan.organization.OfficerId;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The clocks of an order (指令待办): service, the enterprise's own terms, the re-inspection, the answer to a request. */
@Component
class OrderDuties {

    static final String SERVE = "SERVE_ORDER";
    static final String RECTIFY = "RECTIFY";
    static final String REINSPECT = "REINSPECT";
    static final String ANSWER = "ANSWER_EXTENSION";

    private final Duties duties;
    private final Deadlines deadlines;
    private final Offices offices;

    OrderDuties(Duties duties, Deadlines deadlines, Offices offices) {
        this.duties = duties;
        this.deadlines = deadlines;
        this.offices = offices;
    }

    void askService(RectificationOrder order) {
        duties.start(duty(order, SERVE, "送达责令限期整改指令书 " + order.number)
                .dueOn(order.due)
                .owner(new OfficerId(order.officer), order.agency)
                .basis("law:correction", "指令书未送达，期限不能约束当事人"));
    }

    /** Starts the terms of the enterprise and the re-inspections that follow them. */
    void run(RectificationOrder order) {
        duties.done(SERVE, order.id);
        order.items.stream().filter(OrderItem::isOpen).filter(i -> i.requestedOn() == null).map(OrderItem::due).distinct()
                .forEach(due -> duties.start(duty(order, RECTIFY, "完成整改：" + order.number)
                        .cause(cause(order, due)).dueOn(due)
                        .owedBy(new EnterpriseId(order.territory), order.agency)
                        .waitingFor(new OfficerId(order.officer))
                        .link("/my/orders/" + order.id.value())
                        .basis("law:hazard-untreated", "逾期未整改，依法从重处理")));
        order.reinspectionDays().forEach(day -> askReinspection(order, day));
    }

    private void askReinspection(RectificationOrder order, LocalDate day) {
        duties.start(duty(order, REINSPECT, "复查：" + order.where.enterpriseName() + "，" + order.number)
                .cause(cause(order, day))
                .by(deadlines.inForce(day, "D63", "D35").code(), day)
                .owner(new OfficerId(order.officer), order.agency)
                .basis("law:reinspection", "未按期复查"));
    }

    /** What was asked for, extended or re-inspected moves the clocks: the old ones fall away, the new ones start. */
    void renew(RectificationOrder order, boolean reinspected, String reason) {
        if (reinspected) {
            duties.done(REINSPECT, order.id);
            duties.done(RECTIFY, order.id);
        } else {
            duties.cancel(REINSPECT, order.id, reason);
            duties.cancel(RECTIFY, order.id, reason);
        }
        run(order);
    }

    void askAnswer(RectificationOrder order, LocalDate requestedOn, String cause) {
        var decider = offices.decider(order.agency).map(OfficerId::new).orElse(null);
        var duty = duty(order, ANSWER, "答复整改延期申请：" + order.where.enterpriseName()).cause(cause)
                .owner(decider, order.agency).link("/orders/" + order.id.value() + "/extension")
                .basis("law:rectification-term", "逾期不答复");
        var rule = deadlines.rule("D65");
        duties.start(rule.isInForceOn(requestedOn) ? duty.by("D65", requestedOn) : duty.dueOn(order.due));
    }

    void answered(RectificationOrder order) {
        duties.done(ANSWER, order.id);
    }

    private static NewDuty duty(RectificationOrder order, String kind, String title) {
        return NewDuty.of(kind, order.id, title).about(new EnterpriseId(order.territory)).link("/orders/" + order.id.value());
    }

    private static String cause(RectificationOrder order, LocalDate day) {
        return day + "/" + order.turn();
    }
}
