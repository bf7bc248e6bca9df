package anlan.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RectificationOrderTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 2);
    private static final LocalDate SOON = LocalDate.of(2026, 11, 10);
    private static final LocalDate LATER = LocalDate.of(2026, 11, 30);
    private static final UUID NEAR = UUID.randomUUID();
    private static final UUID FAR = UUID.randomUUID();

    private final RectificationOrder order = anOrder();

    @Test
    void an_order_without_hazards_or_with_a_day_that_has_passed_is_refused() {
        assertThatThrownBy(() -> issue(List.of())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> issue(List.of(item(NEAR, ISSUED.minusDays(1))))).hasMessageContaining("不能早于");
    }

    @Test
    void its_first_open_day_is_the_day_of_the_order() {
        assertThat(order.due).isEqualTo(SOON);
        assertThat(order.reinspectionDays()).containsExactly(SOON, LATER);
    }

    @Test
    void a_term_that_ended_before_service_binds_nobody() {
        assertThatThrownBy(() -> order.serve(SOON.plusDays(1), "直接送达", LATER)).hasMessageContaining("早于送达日期");
        assertThatThrownBy(() -> order.serve(ISSUED.plusDays(1), "直接送达", ISSUED)).hasMessageContaining("不能晚于今天");
    }

    @Test
    void may_not_be_extended_once_its_day_has_passed() {
        order.serve(ISSUED, "直接送达", ISSUED);

        assertThatThrownBy(() -> order.extendTo(Map.of(NEAR, LATER), SOON.plusDays(1))).hasMessageContaining("不得延期");
        assertThatThrownBy(() -> order.extendTo(Map.of(NEAR, SOON), SOON)).hasMessageContaining("晚于原期限");
    }

    @Test
    void keeps_the_first_term_of_an_extended_hazard() {
        order.serve(ISSUED, "直接送达", ISSUED);

        order.extendTo(Map.of(NEAR, LATER), SOON);

        assertThat(order.item(NEAR).due()).isEqualTo(LATER);
        assertThat(order.item(NEAR).originalDue()).isEqualTo(SOON);
        assertThat(order.status).isEqualTo(OrderStatus.RUNNING);
    }

    @Test
    void a_report_of_the_enterprise_asks_for_the_reinspection_and_never_closes() {
        order.serve(ISSUED, "直接送达", ISSUED);

        order.request(Set.of(NEAR, FAR), ISSUED.plusDays(2));

        assertThat(order.status).isEqualTo(OrderStatus.REINSPECTION_DUE);
        assertThat(order.reinspectionDays()).containsExactly(ISSUED.plusDays(2));
    }

    @Test
    void a_reinspection_that_nobody_asked_for_waits_until_the_term_is_over() {
        order.serve(ISSUED, "直接送达", ISSUED);

        assertThatThrownBy(() -> order.reinspect(Map.of(NEAR, true), SOON)).hasMessageContaining("未届满");
    }

    @Test
    void the_day_after_the_term_its_reinspection_is_owed() {
        order.serve(ISSUED, "直接送达", ISSUED);

        assertThat(order.expire(SOON)).isFalse();
        assertThat(order.expire(SOON.plusDays(1))).isTrue();
        assertThat(order.status).isEqualTo(OrderStatus.REINSPECTION_DUE);
    }

    @Test
    void what_is_not_due_yet_runs_on_after_the_rest_has_passed() {
        order.serve(ISSUED, "直接送达", ISSUED);

        order.reinspect(Map.of(NEAR, true), SOON.plusDays(1));

        assertThat(order.status).isEqualTo(OrderStatus.RUNNING);
        assertThat(order.due).isEqualTo(LATER);
    }

    @Test
    void is_passed_only_when_every_hazard_has_passed() {
        order.serve(ISSUED, "直接送达", ISSUED);

        order.reinspect(Map.of(NEAR, true, FAR, false), LATER.plusDays(1));
        assertThat(order.status).isEqualTo(OrderStatus.PARTLY_FAILED);

        order.reinspect(Map.of(FAR, true), LATER.plusDays(5));
        assertThat(order.status).isEqualTo(OrderStatus.PASSED);
        assertThatThrownBy(() -> order.reinspect(Map.of(FAR, true), LATER.plusDays(6))).isInstanceOf(Refused.class);
    }

    @Test
    void all_that_is_due_is_reinspected_together() {
        order.serve(ISSUED, "直接送达", ISSUED);

        assertThatThrownBy(() -> order.reinspect(Map.of(NEAR, true), LATER.plusDays(1))).hasMessageContaining("一并复查");
    }

    @Test
    void an_order_that_was_not_served_can_neither_be_reported_nor_reinspected() {
        assertThatThrownBy(() -> order.request(Set.of(NEAR), ISSUED)).hasMessageContaining("尚未送达");
        assertThatThrownBy(() -> order.reinspect(Map.of(NEAR, true), LATER)).hasMessageContaining("送达");
    }

    private static RectificationOrder anOrder() {
        return issue(List.of(item(NEAR, SOON), item(FAR, LATER)));
    }

    private static RectificationOrder issue(List<OrderItem> items) {
        var where = new Hazard.Where("达川区示例化工有限公司", "91511703MA00000000", "2614", "有机化学原料制造", "斌郎街道");
        var issue = new RectificationOrder.Issue(UUID.randomUUID(), "511703001", "yj", where, UUID.randomUUID(), "yj-wh",
                UUID.randomUUID(), ISSUED, Instant.parse("2026-11-02T03:00:00Z"));
        return RectificationOrder.issue(OrderId.fresh(), issue, "（达川）应急责改〔2026〕1号", UUID.randomUUID(), items);
    }

    private static OrderItem item(UUID hazard, LocalDate due) {
        return new OrderItem(hazard, "未设置警示标志", "《安全生产法》第三十五条", "设置警示标志", due, due, null, null, null);
    }
}
