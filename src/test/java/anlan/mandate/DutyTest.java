package anlan.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.kernel.Identifier;
import anlan.kernel.Reference;
import anlan.kernel.Refused;
import anlan.mandate.Duty.Term;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class DutyTest {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);

    @Test
    void is_in_time_until_the_end_of_its_last_day() {
        var duty = aDutyUntil(LAST);

        assertThat(duty.isLateAt(LAST.atTime(23, 59, 59))).isFalse();
        assertThat(duty.isLateAt(LAST.plusDays(1).atStartOfDay())).isTrue();
        assertThat(duty.done(LAST.atTime(23, 59)).state()).isEqualTo(DutyState.DONE);
        assertThat(duty.done(LAST.plusDays(1).atTime(0, 1)).state()).isEqualTo(DutyState.DONE_LATE);
    }

    @Test
    void a_fixed_day_moves_by_the_days_that_do_not_count() {
        var resumed = aDutyUntil(LAST).stopped(LocalDate.of(2026, 11, 10)).resumed(LocalDate.of(2026, 11, 14));

        assertThat(resumed.term().lastDay()).isEqualTo(LAST.plusDays(5));
        assertThat(resumed.state()).isEqualTo(DutyState.OPEN);
    }

    @Test
    void a_stopped_clock_cannot_be_stopped_again_nor_a_running_one_resumed() {
        var duty = aDutyUntil(LAST);

        assertThatThrownBy(() -> duty.stopped(LAST).stopped(LAST)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> duty.resumed(LAST)).isInstanceOf(Refused.class).hasMessageContaining("没有停止计算");
    }

    @Test
    void a_duty_that_is_prolonged_is_overdue_no_more() {
        var late = aDutyUntil(LAST).due(LAST.plusDays(1).atStartOfDay(), false, LAST.plusDays(2).atStartOfDay());
        var moved = late.due(LAST.plusDays(10).atStartOfDay(), false, LAST.plusDays(2).atStartOfDay());

        assertThat(moved.overdueSince()).isNull();
    }

    @Test
    void the_days_left_are_said_in_words() {
        assertThat(left(LAST, LAST.atTime(9, 0))).isEqualTo("今天到期");
        assertThat(left(LAST, LAST.minusDays(1).atTime(9, 0))).isEqualTo("明天到期");
        assertThat(left(LAST, LAST.minusDays(3).atTime(9, 0))).isEqualTo("还有 3 天");
        assertThat(left(LAST, LAST.plusDays(4).atTime(9, 0))).isEqualTo("逾期 4 天");
    }

    @Test
    void only_what_is_late_is_red() {
        assertThat(view(LAST, LAST.atTime(23, 0)).tone()).isEqualTo("warn");
        assertThat(view(LAST, LAST.plusDays(1).atTime(0, 0)).tone()).isEqualTo("err");
    }

    private static Duty aDutyUntil(LocalDate last) {
        var term = new Term(null, null, last.plusDays(1).atStartOfDay(), 0, false, List.of());
        return new Duty(DutyId.fresh(), "REINSPECT", new Reference("Order", Identifier.fresh()), "复查：示例化工", term,
                null, "yj-wh", null, DutyState.OPEN, null, 0);
    }

    private static String left(LocalDate last, LocalDateTime now) {
        return view(last, now).left();
    }

    private static DutyView view(LocalDate last, LocalDateTime now) {
        return new DutyView(DutyId.fresh(), "整改复查", "复查：示例化工", "Order", Identifier.fresh(), "", "", "",
                last.plusDays(1).atStartOfDay(), DutyState.OPEN, null, false, 0, null, "", "", last, null, now);
    }
}
