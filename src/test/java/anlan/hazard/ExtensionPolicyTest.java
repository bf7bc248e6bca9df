package anlan.hazard;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExtensionPolicyTest {

    private static final LocalDate DUE = LocalDate.of(2026, 11, 30);
    private static final LocalDate OPENS = LocalDate.of(2026, 11, 16);

    private final ExtensionPolicy now = new ExtensionPolicy(due -> Optional.of(new ExtensionPolicy.Window(OPENS, due)));
    private final ExtensionPolicy before = new ExtensionPolicy(_ -> Optional.empty());

    @Test
    void only_force_majeure_counts() {
        assertThatThrownBy(() -> now.check(DUE, OPENS, false)).hasMessageContaining("不可抗力");
    }

    @Test
    void the_request_is_made_inside_the_window_and_its_both_ends_count() {
        assertThatThrownBy(() -> now.check(DUE, OPENS.minusDays(1), true)).hasMessageContaining("最早为 " + OPENS);
        assertThatCode(() -> now.check(DUE, OPENS, true)).doesNotThrowAnyException();
        assertThatCode(() -> now.check(DUE, DUE, true)).doesNotThrowAnyException();
    }

    @Test
    void once_the_day_has_passed_nothing_helps() {
        assertThatThrownBy(() -> now.check(DUE, DUE.plusDays(1), true)).hasMessageContaining("不得延期");
        assertThatThrownBy(() -> before.check(DUE, DUE.plusDays(1), true)).hasMessageContaining("不得延期");
    }

    @Test
    void before_the_rule_a_written_request_before_the_end_was_enough() {
        assertThatCode(() -> before.check(DUE, OPENS.minusDays(5), false)).doesNotThrowAnyException();
    }
}
