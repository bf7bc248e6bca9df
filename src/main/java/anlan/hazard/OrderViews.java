package anlan.hazard;

import anlan.kernel.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the page of one order shows. */
@Repository
@Transactional(readOnly = true)
class OrderViews {

    private final JdbcClient jdbc;
    private final OrderStore orders;

    OrderViews(JdbcClient jdbc, OrderStore orders) {
        this.jdbc = jdbc;
        this.orders = orders;
    }

    private record HazardFacts(UUID id, HazardLevel level, String place, HazardStatus status) {}

    private record PhotoOf(UUID hazard, OrderView.Photo photo) {}

    OrderView of(OrderId id) {
        var order = orders.findById(id).orElseThrow(() -> new Refused("没有这份指令书，或者您无权查看。"));
        var where = order.where;
        return new OrderView(id, order.territory, where.enterpriseName(), where.enterpriseCode(), where.tradeName(),
                where.town(), order.visit, order.agency, order.officer, order.number, order.paper, order.issuedOn,
                order.issuedAt, order.servedOn, order.serviceWay, order.status, order.due, items(order),
                extensions(id), reports(id), rechecks(id));
    }

    private List<OrderView.Item> items(RectificationOrder order) {
        var ids = order.items.stream().map(OrderItem::hazard).toList();
        var facts = jdbc.sql("select id, level, place, status from hazard.hazard where id in (:ids)").param("ids", ids)
                .query(HazardFacts.class).list().stream().collect(Collectors.toMap(HazardFacts::id, f -> f));
        var photos = photos(ids);
        return IntStream.range(0, order.items.size()).mapToObj(i -> {
            var item = order.items.get(i);
            var fact = facts.get(item.hazard());
            return new OrderView.Item(item.hazard(), i + 1, fact.level(), item.problem(), fact.place(), item.basis(),
                    item.requirement(), item.due(), item.originalDue(), item.requestedOn(), item.passed(),
                    item.reinspectedOn(), fact.status(), photos.getOrDefault(item.hazard(), List.of()));
        }).toList();
    }

    private Map<UUID, List<OrderView.Photo>> photos(List<UUID> hazards) {
        return jdbc.sql("select hazard, file, name, stage, taken_at from hazard.hazard_photo where hazard in (:ids) order by taken_at, file")
                .param("ids", hazards)
                .query((row, _) -> new PhotoOf(row.getObject("hazard", UUID.class), new OrderView.Photo(
                        new anlan.platform.file.FileId(row.getObject("file", UUID.class)), row.getString("name"),
                        row.getString("stage"), row.getTimestamp("taken_at").toInstant())))
                .list().stream()
                .collect(Collectors.groupingBy(PhotoOf::hazard, Collectors.mapping(PhotoOf::photo, Collectors.toList())));
    }

    private List<OrderView.Extension> extensions(OrderId id) {
        return jdbc.sql("select * from hazard.extension where rectification_order = :id order by requested_on desc, id desc")
                .param("id", id.value())
                .query((row, _) -> new OrderView.Extension(
                        new ExtensionId(row.getObject("id", UUID.class)), row.getObject("requested_on", java.time.LocalDate.class),
                        row.getBoolean("by_enterprise"), row.getBoolean("force_majeure"), row.getString("reason"),
                        row.getString("safety_measures"), row.getObject("granted", Boolean.class),
                        row.getObject("decided_on", java.time.LocalDate.class), row.getString("grounds"),
                        row.getObject("paper", UUID.class), asked(row.getObject("id", UUID.class))))
                .list();
    }

    private List<OrderView.Asked> asked(UUID extension) {
        return jdbc.sql("select hazard, due, new_due from hazard.extension_item where extension = :id order by position")
                .param("id", extension).query(OrderView.Asked.class).list();
    }

    private List<OrderView.Report> reports(OrderId id) {
        return jdbc.sql("select * from hazard.enterprise_report where rectification_order = :id order by reported_at desc")
                .param("id", id.value())
                .query((row, _) -> new OrderView.Report(row.getTimestamp("reported_at").toInstant(), row.getString("reported_by"),
                        row.getString("words"), length(row.getArray("hazards")), length(row.getArray("files"))))
                .list();
    }

    private static int length(java.sql.Array array) throws java.sql.SQLException {
        return Arrays.asList((Object[]) array.getArray()).size();
    }

    private List<OrderView.Recheck> rechecks(OrderId id) {
        return jdbc.sql("""
                select r.id, r.day, r.requested, r.paper,
                       (select count(*) from hazard.reinspection_result x where x.reinspection = r.id and x.passed) as passed,
                       (select count(*) from hazard.reinspection_result x where x.reinspection = r.id and not x.passed) as failed
                from hazard.reinspection r where r.rectification_order = :id order by r.recorded_at desc
                """).param("id", id.value()).query(OrderView.Recheck.class).list();
    }
}
