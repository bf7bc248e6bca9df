package anlan.hazard;

import anlan.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An order to put hazards right, each by its own day (责令限期整改指令书). It ends only through a re-inspection (复查): a report
 * by the enterprise never closes it.
 */
@Table(schema = "hazard", name = "rectification_order")
class RectificationOrder {

    @Id OrderId id;
    @Version private @Nullable Integer version;
    UUID territory;
    String division;
    String supervisor;
    @Embedded.Empty Hazard.Where where;
    UUID visit;
    String agency;
    UUID officer;
    String number;
    UUID paper;
    LocalDate issuedOn;
    Instant issuedAt;
    @Nullable LocalDate servedOn;
    @Nullable String serviceWay;
    OrderStatus status;
    LocalDate due;
    @MappedCollection(idColumn = "rectification_order", keyColumn = "position") List<OrderItem> items;

    @PersistenceCreator
    private RectificationOrder() {}

    /** Who orders it and where it belongs. */
    record Issue(
            UUID territory, String division, String supervisor, Hazard.Where where, UUID visit, String agency,
            UUID officer, LocalDate day, Instant at) {}

    static RectificationOrder issue(OrderId id, Issue issue, String number, UUID paper, List<OrderItem> items) {
        if (items.isEmpty()) {
            throw new Refused("责令限期整改至少应当有一项隐患。");
        }
        items.stream().filter(i -> i.due().isBefore(issue.day)).findFirst().ifPresent(late -> {
            throw new Refused("整改期限不能早于作出指令之日：" + late.problem());
        });
        var order = new RectificationOrder();
        order.id = id;
        order.territory = issue.territory;
        order.division = issue.division;
        order.supervisor = issue.supervisor;
        order.where = issue.where;
        order.visit = issue.visit;
        order.agency = issue.agency;
        order.officer = issue.officer;
        order.number = number;
        order.paper = paper;
        order.issuedOn = issue.day;
        order.issuedAt = issue.at;
        order.status = OrderStatus.ISSUED;
        order.keep(items);
        return order;
    }

    private void keep(List<OrderItem> changed) {
        items = List.copyOf(changed);
        due = items.stream().filter(OrderItem::isOpen).map(OrderItem::due).min(Comparator.naturalOrder())
                .orElseGet(() -> items.stream().map(OrderItem::due).max(Comparator.naturalOrder()).orElseThrow());
    }

    private void change(Set<UUID> hazards, UnaryOperator<OrderItem> how) {
        keep(items.stream().map(i -> hazards.contains(i.hazard()) ? how.apply(i) : i).toList());
    }

    /** The term begins to run with service; a term that ended before cannot bind anybody. */
    void serve(LocalDate day, String way, LocalDate today) {
        if (day.isAfter(today)) {
            throw new Refused("送达日期不能晚于今天。").at("receivedAt");
        }
        if (day.isBefore(issuedOn)) {
            throw new Refused("送达日期早于作出指令的日期。").at("receivedAt");
        }
        items.stream().filter(i -> i.due().isBefore(day)).findFirst().ifPresent(late -> {
            throw new Refused("整改期限 " + late.due() + " 早于送达日期，期限不能约束当事人，应当重新下达指令：" + late.problem()).at("receivedAt");
        });
        status = status.to(OrderStatus.RUNNING);
        servedOn = day;
        serviceWay = way;
    }

    /** Moves the days of these hazards while they have not passed. */
    void extendTo(Map<UUID, LocalDate> newDues, LocalDate today) {
        newDues.forEach((hazard, newDue) -> {
            var item = item(hazard);
            if (today.isAfter(item.due())) {
                throw new Refused("期限已过，不得延期：" + item.problem(), "law:rectification-term");
            }
            if (!newDue.isAfter(item.due())) {
                throw new Refused("延期后的期限应当晚于原期限 " + item.due() + "。").at("newDue");
            }
            change(Set.of(hazard), i -> i.extendedTo(newDue));
        });
        status = status.to(OrderStatus.RUNNING);
    }

    /** The enterprise says these are done and asks for the re-inspection. */
    void request(Set<UUID> hazards, LocalDate day) {
        if (status == OrderStatus.ISSUED) {
            throw new Refused("指令书尚未送达，不能报告整改。");
        }
        if (hazards.isEmpty()) {
            throw new Refused("请选择已经完成整改的事项。").at("items");
        }
        for (var hazard : hazards) {
            if (Boolean.TRUE.equals(item(hazard).passed())) {
                throw new Refused("该事项已复查通过：" + item(hazard).problem()).at("items");
            }
        }
        change(hazards, i -> i.requestedOn() == null ? i.requested(day) : i);
        if (status == OrderStatus.RUNNING) {
            status = status.to(OrderStatus.REINSPECTION_DUE);
        }
    }

    /** When a last day is over, its re-inspection is owed whether or not anybody asked. */
    boolean expire(LocalDate today) {
        if (status != OrderStatus.RUNNING || items.stream().noneMatch(i -> i.isDueOn(today))) {
            return false;
        }
        status = status.to(OrderStatus.REINSPECTION_DUE);
        return true;
    }

    /** Keeps the result item by item; what is neither asked for nor over its term is left to run. */
    void reinspect(Map<UUID, Boolean> results, LocalDate day) {
        if (results.isEmpty()) {
            throw new Refused("请逐项填写复查结果。").at("results");
        }
        if (servedOn == null || day.isBefore(servedOn)) {
            throw new Refused("复查日期早于指令书送达日期。").at("day");
        }
        expire(day);
        if (!status.isReinspectable()) {
            throw new Refused(status == OrderStatus.RUNNING
                    ? "当事人尚未申请复查，整改期限也未届满，不能复查。" : "“" + status.label() + "”的指令不能复查。", "law:reinspection");
        }
        results.keySet().stream().map(this::item).filter(i -> Boolean.TRUE.equals(i.passed())).findFirst().ifPresent(done -> {
            throw new Refused("该事项已复查通过：" + done.problem());
        });
        results.forEach((hazard, passed) -> change(Set.of(hazard), i -> i.result(passed, day)));
        var missing = items.stream().filter(i -> i.isDueOn(day)).findFirst();
        if (missing.isPresent()) {
            throw new Refused("到期的事项应当一并复查：" + missing.get().problem()).at("results");
        }
        status = status.to(outcome());
    }

    private OrderStatus outcome() {
        if (items.stream().anyMatch(OrderItem::isOpen)) {
            return OrderStatus.RUNNING;
        }
        long failed = items.stream().filter(i -> Boolean.FALSE.equals(i.passed())).count();
        return failed == 0 ? OrderStatus.PASSED : failed == items.size() ? OrderStatus.FAILED : OrderStatus.PARTLY_FAILED;
    }

    OrderItem item(UUID hazard) {
        return items.stream().filter(i -> i.hazard().equals(hazard)).findFirst()
                .orElseThrow(() -> new Refused("该指令书没有这一项隐患。"));
    }

    /** Tells the clocks of one round from those of the next. */
    int turn() {
        return version == null ? 0 : version;
    }

    /** Each day from which a re-inspection is owed, with one entry for one clock. */
    List<LocalDate> reinspectionDays() {
        return new ArrayList<>(items.stream().filter(OrderItem::isOpen).map(OrderItem::reinspectionFrom).distinct().sorted().toList());
    }
}
